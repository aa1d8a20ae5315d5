/** The same request by curl: what to run, and what a good answer has. */
import { useRef, useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { type Command, reproduce } from '../../engine/reproduce.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { words } from '../words.ts';
import { Code } from './code.tsx';
import { Notes } from './snippet.tsx';

export function Reproduce({ diagnosis }: { diagnosis: Diagnosis }) {
  // Never remembered: whoever needs the secrets once should not find them shown the next time.
  const [shown, show] = useState(false);
  const { preflight, request, notes, hasSecrets } = reproduce(diagnosis, shown ? 'shown' : 'masked');
  return (
    <details className="checklist">
      <summary>
        <h3>{words.reproduce.title}</h3>
      </summary>
      {hasSecrets && (
        <label className="check-line">
          <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
          <span>{words.reproduce.showSecrets}</span>
        </label>
      )}
      {shown && <p className="unmasked">{words.reproduce.secretsShown}</p>}
      {preflight && <CommandView title={words.reproduce.preflight} command={preflight} />}
      <CommandView title={words.reproduce.request} command={request} />
      <Notes notes={notes} />
    </details>
  );
}

function CommandView({ title, command: { command, lookFor } }: { title: string; command: Command }) {
  const code = useRef<HTMLElement>(null);
  return (
    <>
      <figure className="part">
        <figcaption>
          <span className="part-file">{title}</span>
          <CopyButton text={command} name={title} shownIn={code} />
        </figcaption>
        <pre>
          <code ref={code} className="part-code">
            <Code code={command} language="bash" />
          </code>
        </pre>
      </figure>
      {lookFor.length > 0 && <p className="look-for">{words.reproduce.lookFor}</p>}
      <Notes notes={lookFor} />
    </>
  );
}
