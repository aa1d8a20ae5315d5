import { type RefObject, useId } from 'react';
import type { Backend, Variant } from '../../backends/backend.ts';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Policy, Repair } from '../../engine/judgement.ts';
import { Select } from '../controls/select.tsx';
import { ErrorBoundary } from '../failures/error-boundary.tsx';
import { Paragraph, TextItems } from '../legible/text.tsx';
import { words } from '../words.ts';
import { print } from './backend-choice.ts';
import { FewTabs } from './few-tabs.tsx';
import { type FixChoice, policiesOf } from './fix-choice.ts';
import { PolicyChoices } from './policy.tsx';
import { Documentation, SnippetView } from './snippet.tsx';

interface Asked {
  diagnosis: Diagnosis;
  /** Everything that the page requested. */
  exchanges: Exchange[];
  choice: FixChoice;
}

/** What to change and where, then the code for the server that the person chose. */
export function Fix({
  repair,
  heading,
  ...rest
}: { repair: Repair; heading?: RefObject<HTMLHeadingElement | null> | undefined } & Asked) {
  return (
    <section className="fix">
      <h3 ref={heading} className="fix-heading" tabIndex={-1}>
        {words.diagnosis.fixWhere(repair.where)}
      </h3>
      <Paragraph className="fix-instruction">{repair.instruction}</Paragraph>
      {repair.steps.length > 0 && (
        <ol className="fix-steps">
          <TextItems texts={repair.steps} />
        </ol>
      )}
      {repair.policy && <Policies repair={repair} policy={repair.policy} {...rest} />}
    </section>
  );
}

function Policies({ repair, policy, diagnosis, exchanges, choice }: { repair: Repair; policy: Policy } & Asked) {
  const { exchange } = diagnosis;
  const policies = policiesOf({ policy, keeps: repair.keeps }, diagnosis, exchanges, choice);
  return (
    <>
      <PolicyChoices policies={policies} exchange={exchange} repair={repair} choice={choice} />
      <Servers repair={repair} policy={policies.chosen.policy} choice={choice} exchange={exchange} />
    </>
  );
}

interface ServersProps {
  repair: Repair;
  policy: Policy;
  choice: FixChoice;
  exchange: Exchange;
}

function Servers({
  repair,
  policy,
  choice: { backends, server, chooseBackend, chooseVariant },
  exchange,
}: ServersProps) {
  if (!server) return null;
  const { backend } = server;
  return (
    <FewTabs
      label={words.diagnosis.servers}
      others={words.diagnosis.otherServers}
      items={backends}
      most={4}
      selected={backend}
      onSelect={chooseBackend}
    >
      <ErrorBoundary subject={backend} exchange={exchange}>
        <Server key={backend.id} {...server} repair={repair} policy={policy} onChoose={chooseVariant} />
      </ErrorBoundary>
    </FewTabs>
  );
}

interface ServerProps {
  backend: Backend;
  variant: Variant;
  repair: Repair;
  policy: Policy;
  onChoose(variant: string): void;
}

function Server({ backend, variant, repair, policy, onChoose }: ServerProps) {
  const snippet = print(variant, repair, policy);
  const selectId = useId();
  return (
    <>
      {backend.variants.length > 1 && (
        <div className="variant">
          <label htmlFor={selectId}>{words.diagnosis.variant}</label>
          <Select id={selectId} value={variant.id} items={backend.variants} onSelect={onChoose} />
        </div>
      )}
      <SnippetView snippet={snippet} />
      <Documentation name={backend.name} docs={variant.docs ?? backend.docs} notRun={notRun(backend, variant)} />
    </>
  );
}

/** One variant of a server can be run while another is only documented. */
function notRun(backend: Backend, variant: Variant): string | undefined {
  if (backend.provenance === 'documentation') return words.diagnosis.notRun;
  return variant.provenance && words.diagnosis.variantNotRun;
}
