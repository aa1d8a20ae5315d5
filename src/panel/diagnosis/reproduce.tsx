/** The same request with curl: what to run, and what a good answer contains. */
import { useRef, useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { type Command, reproduce } from '../../engine/reproduce.ts';
import { CheckLine } from '../controls/check-line.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { words } from '../words.ts';
import { Code } from './code.tsx';
import { Foldable } from './foldable.tsx';
import { Notes } from './snippet.tsx';

export function Reproduce({ diagnosis }: { diagnosis: Diagnosis }) {
  // Never remembered: somebody who needs the secrets once should not find them shown the next time.
  const [shown, show] = useState(false);
  const { preflight, request, notes, hasSecrets } = reproduce(diagnosis, shown ? 'shown' : 'masked');
  return (
    <Foldable title={words.reproduce.title}>
      {hasSecrets && (
        <CheckLine checked={shown} onChange={show}>
          {words.reproduce.showSecrets}
        </CheckLine>
      )}
      {shown && <p className="unmasked">{words.handOver.unmasked}</p>}
      {preflight && <CommandView title={words.diagnosis.stages.preflight} command={preflight} />}
      <CommandView title={words.diagnosis.stages.request} command={request} />
      <Notes notes={notes} />
    </Foldable>
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
