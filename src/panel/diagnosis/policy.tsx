/** How much the fix should allow: the safe choices, what each of them means, and whether this request would pass. */
import { useId } from 'react';
import type { Exchange } from '../../engine/exchange.ts';
import type { Repair } from '../../engine/judgement.ts';
import type { PolicyChoice } from '../../engine/policy-choices.ts';
import { type Prediction, predict } from '../../engine/predict.ts';
import { CheckLine } from '../controls/check-line.tsx';
import { PredictionIcon } from '../controls/icons.tsx';
import { Paragraph, Text } from '../legible/text.tsx';
import { words } from '../words.ts';
import type { FixChoice, Policies } from './fix-choice.ts';

interface Props {
  policies: Policies;
  exchange: Exchange;
  repair: Repair;
  choice: FixChoice;
}

export function PolicyChoices({ policies, exchange, repair, choice: { want, claimed, claim } }: Props) {
  const { choices, chosen, opened, credentials } = policies;
  return (
    <>
      {choices.length > 1 && <Choices choices={choices} chosen={chosen} onChoose={want} />}
      {opened && (
        <CheckLine checked={claimed} onChange={claim}>
          <Text>{words.policy.credentials}</Text>
        </CheckLine>
      )}
      <PredictionView prediction={predict(chosen.policy, exchange, credentials, repair)} />
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
      <Paragraph className="policy-sentence">{chosen.sentence}</Paragraph>
    </fieldset>
  );
}

/** What the engine says about the request if its server followed the policy. */
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
