/** The guide, over the panel: the topics on the left, one of them on the right. */
import { useId, useState } from 'react';
import { CheckIcon } from '../controls/icons.tsx';
import { Code } from '../diagnosis/code.tsx';
import type { Marked } from '../diagnosis/difference.ts';
import { Paragraph, TextItems } from '../legible/text.tsx';
import { words } from '../words.ts';
import type { Asked } from './asked.ts';
import { type ComparedPart, compareOrigins } from './compare.ts';
import { type Block, topics } from './topics.ts';

export default function Guide({ asked }: { asked: Asked }) {
  const [shown, show] = useState(asked.topic);
  const all = topics();
  const topic = all.find(({ id }) => id === shown) ?? all[0];
  if (!topic) return null;
  return (
    <div className="guide">
      <nav aria-label={words.guide.topics}>
        <ul>
          {all.map(({ id, title }) => (
            <li key={id}>
              <button type="button" aria-current={id === topic.id ? 'page' : undefined} onClick={() => show(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* Another one for each topic: scrolled down, it would show the next one from its middle. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <article key={topic.id} className="guide-topic" tabIndex={0}>
        <h3>{topic.title}</h3>
        {topic.body.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a topic's blocks never move.
          <BlockView key={index} block={block} />
        ))}
        {topic.id === 'preflight' && asked.preflightReason && (
          <Paragraph className="guide-yours">{`${words.guide.yourRequest} ${asked.preflightReason}`}</Paragraph>
        )}
        {topic.id === 'origin' && <Comparer urls={asked.urls} />}
      </article>
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (typeof block === 'string') return <Paragraph>{block}</Paragraph>;
  if ('list' in block)
    return (
      <ul className="bullets">
        <TextItems texts={block.list} />
      </ul>
    );
  return (
    <pre className="guide-code">
      <code>
        <Code code={block.code} language={block.language} />
      </code>
    </pre>
  );
}

function Comparer({
  urls: [first, second] = ['http://localhost:3000', 'http://127.0.0.1:3000/'],
}: Pick<Asked, 'urls'>) {
  const [one, setOne] = useState(first);
  const [other, setOther] = useState(second);
  const id = useId();
  const comparison = compareOrigins(one, other);
  return (
    <section className="comparer">
      <h4>{words.guide.compare}</h4>
      <label htmlFor={`${id}-one`}>{words.guide.one}</label>
      <input id={`${id}-one`} className="text-box" value={one} onChange={(event) => setOne(event.target.value)} />
      <label htmlFor={`${id}-other`}>{words.guide.other}</label>
      <input id={`${id}-other`} className="text-box" value={other} onChange={(event) => setOther(event.target.value)} />
      <div role="status">
        {comparison ? (
          <>
            <p className={`prediction is-${comparison.sameOrigin ? 'passes' : 'fails'}`}>
              <CheckIcon state={comparison.sameOrigin ? 'passed' : 'failed'} />
              {comparison.sameOrigin ? words.guide.same : words.guide.different}
            </p>
            <table className="compared">
              <tbody>
                {comparison.parts.map((part) => (
                  <PartRow key={part.part} part={part} />
                ))}
              </tbody>
            </table>
          </>
        ) : (
          <Paragraph className="subtle">{words.guide.noUrl}</Paragraph>
        )}
      </div>
    </section>
  );
}

function PartRow({ part: { part, values, difference } }: { part: ComparedPart }) {
  return (
    <tr>
      <th scope="row">{words.guide.parts[part]}</th>
      <td className="is-seen">{difference ? <MarkedText value={difference.seen} /> : <code>{values[0]}</code>}</td>
      <td className="is-needed">{difference ? <MarkedText value={difference.needed} /> : <code>{values[1]}</code>}</td>
    </tr>
  );
}

function MarkedText({ value: { before, differs, after } }: { value: Marked }) {
  return (
    <code>
      {before}
      {differs && <mark>{differs}</mark>}
      {after}
    </code>
  );
}
