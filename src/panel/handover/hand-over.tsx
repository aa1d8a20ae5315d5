/** What a person sends to the server's owner: a ticket in Markdown, or the facts as JSON. */
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { CheckLine } from '../controls/check-line.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { print } from '../diagnosis/backend-choice.ts';
import { type FixChoice, policiesOf } from '../diagnosis/fix-choice.ts';
import { usePreferences, useSecrets } from '../preferences/preferences.ts';
import { words } from '../words.ts';
import { type HandedOver, jsonOf, sent } from './json.ts';
import { markdownOf, type Printed } from './markdown.ts';

interface Props extends HandedOver {
  /** Everything in the journal. */
  exchanges: Exchange[];
  /** The choice for the fix on display. */
  choice: FixChoice;
}

export function HandOver({ choice, exchanges, ...request }: Props) {
  const secrets = useSecrets();
  const { diagnosis } = request;
  const markdown = () => {
    const [one = diagnosis] = sent(request, secrets);
    return markdownOf(one, printed(one, exchanges, choice), secrets);
  };
  return (
    <section>
      <h3>{words.handOver.title}</h3>
      <div className="hand-over-ways">
        <CopyButton text={markdown} label={words.handOver.markdown} />
        <CopyButton text={() => jsonOf(request, secrets)} label={words.handOver.json} />
      </div>
      <MaskSwitch />
    </section>
  );
}

/** The same code as under the fix. If it cannot be printed, the ticket lacks only the code. */
function printed(diagnosis: Diagnosis, exchanges: Exchange[], choice: FixChoice): Printed | undefined {
  const repair = diagnosis.explanation?.repair;
  const { server } = choice;
  if (!repair?.policy || !server) return undefined;
  const { backend, variant } = server;
  try {
    // From other requests a policy holds only origins, methods and header names, none of which is masked.
    const { chosen } = policiesOf({ policy: repair.policy }, diagnosis, exchanges, choice);
    return { name: backend.name, snippet: print(variant, repair, chosen.policy) };
  } catch (error) {
    console.error(`CORS Explainer: the code for ${backend.name} could not be printed.`, error);
    return undefined;
  }
}

export function MaskSwitch() {
  const [{ mask }, change] = usePreferences();
  return (
    <>
      <CheckLine checked={mask} onChange={(mask) => change({ mask })}>
        {words.handOver.mask}
      </CheckLine>
      {!mask && <p className="unmasked">{words.handOver.unmasked}</p>}
    </>
  );
}
