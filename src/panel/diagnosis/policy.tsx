/** How much the fix should allow: the choices that are safe, what each means, and whether this request would pass. */
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Policy } from '../../engine/judgement.ts';
import { type PolicyChoice, policyChoices, withCredentials } from '../../engine/policy.ts';
import { failureUnder } from '../../engine/predict.ts';
import { CheckIcon } from '../icons.tsx';
import { Text } from '../text.tsx';
import { words } from '../words.ts';

/** A policy to print, and whether the request it has to let through carries credentials. */
export interface Proposal {
  policy: Policy;
  include: boolean;
}

interface Props {
  /** The repair's own: the smallest one. */
  policy: Policy;
  diagnosis: Diagnosis;
  neighbours: Exchange[];
  print(proposal: Proposal): ReactNode;
}

export function PolicyChoices({ policy, diagnosis, neighbours, print }: Props) {
  const { exchange, credentials } = diagnosis;
  const [wanted, want] = useState<PolicyChoice['id']>('smallest');
  const [claimed, claim] = useState(false);
  const opened = credentials.mode === 'unknown' && !policy.credentials ? withCredentials(policy) : undefined;
  const base = claimed && opened ? opened : policy;
  const choices = useMemo(() => policyChoices(base, exchange, neighbours), [base, exchange, neighbours]);
  const chosen = choices.find(({ id }) => id === wanted) ?? choices[0];
  const proposal = { policy: chosen.policy, include: credentials.mode === 'include' || claimed };
  return (
    <>
      {choices.length > 1 && <Choices choices={choices} chosen={chosen} onChoose={want} />}
      {opened && (
        <label className="policy-credentials">
          <input type="checkbox" checked={claimed} onChange={(event) => claim(event.target.checked)} />
          <span>
            <Text>{words.policy.credentials}</Text>
          </span>
        </label>
      )}
      <Prediction proposal={proposal} exchange={exchange} />
      {print(proposal)}
    </>
  );
}

interface ChoicesProps {
  choices: PolicyChoice[];
  chosen: PolicyChoice;
  onChoose(id: PolicyChoice['id']): void;
}

function Choices({ choices, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className="policy">
      <legend>{words.policy.label}</legend>
      <div className="segments">
        {choices.map(({ id }) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === chosen.id} onChange={() => onChoose(id)} />
            <span>{words.policy.choices[id]}</span>
          </label>
        ))}
      </div>
      <p className="policy-sentence">
        <Text>{chosen.sentence}</Text>
      </p>
    </fieldset>
  );
}

/** The engine, asked again with the policy in the server's place. */
function Prediction({ proposal: { policy, include }, exchange }: { proposal: Proposal; exchange: Exchange }) {
  const failure = failureUnder(policy, exchange, include);
  return (
    <p className={`prediction is-${failure ? 'failed' : 'passed'}`} role="status">
      <CheckIcon state={failure ? 'failed' : 'passed'} />
      <span>
        <Text>{failure ? words.policy.stillFails(failure.sentence) : words.policy.passes}</Text>
      </span>
    </p>
  );
}
