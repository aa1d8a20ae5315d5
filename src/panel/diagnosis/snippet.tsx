/**
 * Code to paste: each part with its place and its surroundings, the notes, and a link to where its options are
 * documented.
 */
import { useRef } from 'react';
import type { Part, Snippet } from '../../backends/backend.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { legibleLines } from '../legible/legible.ts';
import { Text, TextItems } from '../legible/text.tsx';
import { words } from '../words.ts';
import { Code } from './code.tsx';

export function SnippetView({ snippet: { parts, notes } }: { snippet: Snippet }) {
  return (
    <>
      {parts.map((part) => (
        <PartView key={`${part.file} ${part.where}`} part={part} />
      ))}
      <Notes notes={notes} />
    </>
  );
}

export function Notes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes">
      <TextItems texts={notes} />
    </ul>
  );
}

function PartView({ part }: { part: Part }) {
  const code = useRef<HTMLElement>(null);
  return (
    <figure className="part">
      <figcaption>
        <span>
          <code className="part-file">{part.file}</code> <Text>{part.where}</Text>
        </span>
        <CopyButton text={part.code} name={part.file} shownIn={code} />
      </figcaption>
      <pre>
        {part.above && <Surroundings label={words.diagnosis.above} code={part.above} />}
        {part.replaces && <Replaced code={part.replaces} />}
        <code ref={code} className="part-code">
          <Code code={part.code} language={part.language} />
        </code>
        {part.below && <Surroundings label={words.diagnosis.below} code={`…\n${part.below}`} />}
      </pre>
    </figure>
  );
}

/** Lines that the file already has, for orientation. Neither the button nor a selection copies them. */
function Surroundings({ label, code }: { label: string; code: string }) {
  return (
    <code className="part-surroundings">
      <span className="unseen">{label}: </span>
      {code}
    </code>
  );
}

function Replaced({ code }: { code: string }) {
  return (
    <code className="part-replaced">
      {`${words.diagnosis.replaced}:\n`}
      <del>{legibleLines(code)}</del>
    </code>
  );
}

interface DocumentationProps {
  name: string;
  docs: string;
  /** What to say if the code was only checked against the documentation. */
  notRun?: string | undefined;
}

export function Documentation({ name, docs, notRun }: DocumentationProps) {
  return (
    <p className="documentation">
      <a href={docs} target="_blank" rel="noreferrer">
        {words.diagnosis.documentation(name)}
      </a>
      {notRun && <span className="subtle"> {notRun}</span>}
    </p>
  );
}
