import { type RefObject, useId, useRef, useState } from 'react';
import type { Backend, Part, Snippet } from '../../backends/backend.ts';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Policy, Repair } from '../../engine/judgement.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { usePreferences } from '../preferences.ts';
import { useRemembered } from '../remembered.ts';
import { Text } from '../text.tsx';
import { words } from '../words.ts';
import { inOrder, likeliest, variantOf } from './backend-choice.ts';
import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';
import { PolicyChoices } from './policy.tsx';
import { Tabs } from './tabs.tsx';

interface Choice {
  diagnosis: Diagnosis;
  /** What else the page asked for: a policy can be made wide enough for all of it. */
  neighbours: Exchange[];
  backends: Backend[];
}

/** What to change and where, then the code for the server of the person's choice. */
export function Fix({
  repair,
  heading,
  ...rest
}: { repair: Repair; heading?: RefObject<HTMLHeadingElement | null> } & Choice) {
  return (
    <section className="fix">
      <h3 ref={heading} className="fix-heading" tabIndex={-1}>
        {words.diagnosis.fixWhere(repair.where)}
      </h3>
      <p className="fix-instruction">
        <Text>{repair.instruction}</Text>
      </p>
      {repair.steps.length > 0 && (
        <ol className="fix-steps">
          {repair.steps.map((step) => (
            <li key={step}>
              <Text>{step}</Text>
            </li>
          ))}
        </ol>
      )}
      {repair.policy && <Policies repair={repair} policy={repair.policy} {...rest} />}
    </section>
  );
}

function Policies({ repair, policy, diagnosis, neighbours, backends }: { repair: Repair; policy: Policy } & Choice) {
  const print = (chosen: Policy) => (
    <Servers repair={repair} policy={chosen} backends={backends} servers={diagnosis.servers} />
  );
  return <PolicyChoices policy={policy} diagnosis={diagnosis} neighbours={neighbours} print={print} />;
}

interface ServersProps {
  repair: Repair;
  policy: Policy;
  backends: Backend[];
  /** Who answered, where that is known: their tabs come first. */
  servers: Diagnosis['servers'];
}

/** As many as fit in one line. The others are a choice away, and the chosen one gets a tab. */
const withTab = 4;

function Servers({ repair, policy, backends, servers }: ServersProps) {
  const [{ backend: preferred }, change] = usePreferences();
  const [chosen, setChosen] = useState<string>();
  const ordered = inOrder(backends, servers);
  const backend = ordered.find(({ id }) => id === chosen) ?? likeliest(backends, servers, preferred);
  const choose = (id: string) => {
    setChosen(id);
    change({ backend: id });
  };
  if (!backend) return null;
  const tabs = ordered.filter((one, index) => index < withTab || one === backend);
  const others = ordered.filter((one) => !tabs.includes(one));
  return (
    <Tabs
      label={words.diagnosis.servers}
      items={tabs}
      selected={backend}
      onSelect={choose}
      beside={others.length > 0 && <OtherServers backends={others} onChoose={choose} />}
    >
      <ErrorBoundary subject={backend}>
        <Server key={backend.id} backend={backend} repair={repair} policy={policy} />
      </ErrorBoundary>
    </Tabs>
  );
}

function OtherServers({ backends, onChoose }: { backends: Backend[]; onChoose(id: string): void }) {
  return (
    <select
      className="select"
      aria-label={words.diagnosis.otherServers}
      value=""
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="" disabled hidden>
        {words.diagnosis.otherServers}
      </option>
      {backends.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Server({ backend, repair, policy }: { backend: Backend; repair: Repair; policy: Policy }) {
  const [chosen, choose] = useRemembered(`variant-${backend.id}`);
  const variant = variantOf(backend, chosen);
  const snippet = variant.print(policy, repair.placement ?? 'app-wide');
  const selectId = useId();
  return (
    <>
      {backend.variants.length > 1 && (
        <div className="variant">
          <label htmlFor={selectId}>{words.diagnosis.variant}</label>
          <select className="select" id={selectId} value={variant.id} onChange={(event) => choose(event.target.value)}>
            {backend.variants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <SnippetView snippet={snippet} />
      <p className="documentation">
        <a href={backend.docs} target="_blank" rel="noreferrer">
          {words.diagnosis.documentation(backend.name)}
        </a>
        {backend.provenance === 'documentation' && (
          <span className="subtle"> {words.diagnosis.notRun(backend.name)}</span>
        )}
      </p>
    </>
  );
}

function SnippetView({ snippet }: { snippet: Snippet }) {
  return (
    <>
      {snippet.parts.map((part) => (
        <PartView key={`${part.file} ${part.where}`} part={part} />
      ))}
      {snippet.notes.length > 0 && (
        <ul className="notes">
          {snippet.notes.map((note) => (
            <li key={note}>
              <Text>{note}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
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

/** Lines the file already has, for orientation. Neither the button nor a selection copies them. */
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
      <span className="unseen">{words.diagnosis.replaced}: </span>
      <del>{code}</del>
    </code>
  );
}
