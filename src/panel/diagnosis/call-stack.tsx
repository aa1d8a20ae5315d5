/** The lines of the page's code that made the request; clicking one opens it in Sources. */
import { useContext } from 'react';
import type { CallFrame, CallStack } from '../../engine/notes.ts';
import { LinkButton } from '../controls/button.tsx';
import { legible } from '../legible/legible.ts';
import { pathAndHost } from '../legible/short-url.ts';
import { type Reveal, RevealContext } from '../surroundings/reveal.ts';
import { words } from '../words.ts';

export function CallStackView({ stack }: { stack: CallStack }) {
  const { line } = useContext(RevealContext);
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
            {frames.map((frame, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a function that calls itself is there more than once.
              <li key={at}>
                <code>{legible(frame.functionName) || words.stack.anonymous}</code>
                <Place frame={frame} reveal={line} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Place({ frame, reveal }: { frame: CallFrame; reveal: Reveal['line'] }) {
  const { path, host } = pathAndHost(frame.url);
  const place = `${path.split('/').pop() || host}:${frame.line + 1}`;
  if (!reveal) return <code>{place}</code>;
  return (
    <LinkButton title={legible(frame.url)} onClick={() => reveal(frame)}>
      <code>{place}</code>
    </LinkButton>
  );
}
