import { type RefObject, useId, useState } from 'react';
import type { Backend, Variant } from '../../backends/backend.ts';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Policy, Repair } from '../../engine/judgement.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { usePreferences } from '../preferences.ts';
import { useRemembered } from '../remembered.ts';
import { Text } from '../text.tsx';
import { words } from '../words.ts';
import { inOrder, likeliest, variantOf } from './backend-choice.ts';
import { FewTabs } from './few-tabs.tsx';
import { PolicyChoices } from './policy.tsx';
import { Documentation, SnippetView } from './snippet.tsx';

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
    <Servers repair={repair} policy={chosen} backends={backends} diagnosis={diagnosis} />
  );
  return <PolicyChoices policy={policy} diagnosis={diagnosis} neighbours={neighbours} print={print} />;
}

interface ServersProps {
  repair: Repair;
  policy: Policy;
  backends: Backend[];
  diagnosis: Diagnosis;
}

function Servers({ repair, policy, backends, diagnosis: { exchange, servers } }: ServersProps) {
  const [{ backend: preferred }, change] = usePreferences();
  const [chosen, setChosen] = useState<string>();
  // Who answered comes first, where that is known.
  const ordered = inOrder(backends, servers);
  const backend = ordered.find(({ id }) => id === chosen) ?? likeliest(backends, servers, preferred);
  const choose = (id: string) => {
    setChosen(id);
    change({ backend: id });
  };
  if (!backend) return null;
  return (
    <FewTabs
      label={words.diagnosis.servers}
      others={words.diagnosis.otherServers}
      items={ordered}
      most={4}
      selected={backend}
      onSelect={choose}
    >
      <ErrorBoundary subject={backend} exchange={exchange}>
        <Server key={backend.id} backend={backend} repair={repair} policy={policy} />
      </ErrorBoundary>
    </FewTabs>
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
      <Documentation name={backend.name} docs={backend.docs} notRun={notRun(backend, variant)} />
    </>
  );
}

/** One way of a server can be run while another is only read about. */
function notRun(backend: Backend, variant: Variant): string | undefined {
  if (backend.provenance === 'documentation') return words.diagnosis.notRun;
  return variant.provenance && words.diagnosis.variantNotRun;
}
