/** How much the fix should allow: the choices that are safe, what each means, and whether this request would pass. */
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import type { Credentials, Diagnosis, Policy } from '../../engine/judgement.ts';
import { type PolicyChoice, policyChoices, withCredentials } from '../../engine/policy.ts';
import { type Prediction, predict } from '../../engine/predict.ts';
import { PredictionIcon } from '../icons.tsx';
import { usePreferences } from '../preferences.ts';
import { Text } from '../text.tsx';
import { words } from '../words.ts';

interface Props {
  /** The repair's own: the smallest one. */
  policy: Policy;
  diagnosis: Diagnosis;
  neighbours: Exchange[];
  print(policy: Policy): ReactNode;
}

export function PolicyChoices({ policy, diagnosis, neighbours, print }: Props) {
  const { exchange, credentials } = diagnosis;
  const [{ environment }] = usePreferences();
  const [wanted, want] = useState<PolicyChoice['id']>(environment === 'production' ? 'several-origins' : 'smallest');
  const [claimed, claim] = useState(false);
  const opened = credentials.mode === 'unknown' && !policy.credentials ? withCredentials(policy) : undefined;
  const base = claimed && opened ? opened : policy;
  const choices = useMemo(() => policyChoices(base, exchange, neighbours), [base, exchange, neighbours]);
  const chosen = choices.find(({ id }) => id === wanted) ?? choices[0];
  const asked: Credentials = claimed ? { ...credentials, mode: 'include' } : credentials;
  return (
    <>
      {choices.length > 1 && <Choices choices={choices} chosen={chosen} onChoose={want} />}
      {opened && (
        <label className="check-line">
          <input type="checkbox" checked={claimed} onChange={(event) => claim(event.target.checked)} />
          <span>
            <Text>{words.policy.credentials}</Text>
          </span>
        </label>
      )}
      <PredictionView prediction={predict(chosen.policy, exchange, asked)} />
      {print(chosen.policy)}
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
function PredictionView({ prediction: { outcome, sentence } }: { prediction: Prediction }) {
  return (
    <p className={`prediction is-${outcome.replace(' ', '-')}`} role="status">
      <PredictionIcon outcome={outcome} />
      <span>
        <Text>{sentence}</Text>
      </span>
    </p>
  );
}
