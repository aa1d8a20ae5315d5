/** The lines of the page's code that asked; a click opens one in Sources. */
import { createContext, useContext } from 'react';
import type { CallFrame, CallStack } from '../../engine/notes.ts';
import { legible } from '../legible.ts';
import { pathAndHost } from '../short-url.ts';
import { words } from '../words.ts';

export interface Sources {
  /** Absent where the browser cannot open a line, as in Firefox. */
  open?: (frame: CallFrame) => void;
}

export const SourcesContext = createContext<Sources>({});

export function CallStackView({ stack }: { stack: CallStack }) {
  const { open } = useContext(SourcesContext);
  const runs = stack.filter(({ frames }) => frames.length > 0);
  if (runs.length === 0) return null;
  return (
    <section>
      <h3>{words.stack.title}</h3>
      {runs.map(({ description, frames }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a stack never move.
        <div key={index}>
          {index > 0 && <p className="subtle stack-run">{words.stack.after(legible(description ?? ''))}</p>}
          <ol className="stack">
            {frames.map((frame) => (
              <li key={`${frame.url}:${frame.line}:${frame.column}:${frame.functionName}`}>
                <code>{legible(frame.functionName) || words.stack.anonymous}</code>
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
  const { path, host } = pathAndHost(frame.url);
  const place = `${path.split('/').pop() || host}:${frame.line + 1}`;
  if (!open) return <code>{place}</code>;
  return (
    <button type="button" className="link-button" title={legible(frame.url)} onClick={() => open(frame)}>
      <code>{place}</code>
    </button>
  );
}
