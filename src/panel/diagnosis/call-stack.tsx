/** The lines of the page's code that asked; a click opens one in Sources. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import { address } from '../address.ts';
import type { CallFrame, CallStacks } from '../call-stacks.ts';
import { words } from '../words.ts';

export interface Sources {
  stacks: CallStacks;
  /** Absent where the browser cannot open a line. */
  open?: (frame: CallFrame) => void;
}

const none: Sources = { stacks: { of: () => [], version: () => 0, subscribe: () => () => {} } };

export const SourcesContext = createContext(none);

export function CallStack({ exchange }: { exchange: Exchange }) {
  const { stacks, open } = useContext(SourcesContext);
  useSyncExternalStore(stacks.subscribe, stacks.version);
  const parts = stacks.of(exchange);
  if (parts.length === 0) return null;
  return (
    <section>
      <h3>{words.stack.title}</h3>
      {parts.map(({ description, frames }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a stack never move.
        <div key={index}>
          {index > 0 && <p className="subtle stack-turn">{words.stack.after(description ?? '')}</p>}
          <ol className="stack">
            {frames.map((frame) => (
              <li key={`${frame.url}:${frame.lineNumber}:${frame.columnNumber}:${frame.functionName}`}>
                <code className="stack-function">{frame.functionName || words.stack.anonymous}</code>
                <Place frame={frame} open={open} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Place({ frame, open }: { frame: CallFrame; open: Sources['open'] }) {
  const { path, host } = address(frame.url);
  const place = `${path.split('/').pop() || host}:${frame.lineNumber + 1}`;
  if (!open) return <code>{place}</code>;
  return (
    <button type="button" className="link-button" title={frame.url} onClick={() => open(frame)}>
      <code>{place}</code>
    </button>
  );
}
