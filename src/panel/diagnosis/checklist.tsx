import type { Check, Diagnosis, Verdict } from '../../engine/judgement.ts';
import { afterFirstFixed, type Prediction } from '../../engine/predict.ts';
import { CheckIcon } from '../controls/icons.tsx';
import { legible } from '../legible/legible.ts';
import { Paragraph, Text } from '../legible/text.tsx';
import { words } from '../words.ts';
import { afterRedirects } from './after-redirects.ts';
import { SeenNeeded } from './evidence.tsx';
import { Foldable } from './foldable.tsx';

/**
 * The browser stops at its first failure. Those that would come next are named here, so that one round of fixing is
 * enough.
 */
export function otherFailures(checklist: Check[], verdict: Verdict): Check[] {
  const first = verdict.outcome === 'blocked' ? verdict.check : undefined;
  return checklist.filter((check) => check.state === 'failed' && !(first && sameRule(check, first)));
}

/**
 * What would fail once the fault that the verdict names is fixed. If the verdict names no rule, it is about a different
 * fault.
 */
export function nextFailure({ exchange, verdict, credentials }: Diagnosis): Prediction | undefined {
  return verdict.outcome === 'blocked' && verdict.check ? afterFirstFixed(exchange, credentials) : undefined;
}

function sameRule(some: Check, other: Check): boolean {
  return some.rule === other.rule && some.stage === other.stage && some.hop === other.hop;
}

/** @param next what becomes of the request once only the first fault is fixed */
export function AlsoFailing({ checks, next }: { checks: Check[]; next: Prediction | undefined }) {
  return (
    <section>
      <h3>{words.diagnosis.alsoFailing}</h3>
      {next && <Paragraph>{next.sentence}</Paragraph>}
      <ul>
        {checks.map((check) => (
          <CheckView key={`${check.hop} ${check.stage} ${check.rule}`} check={check} withValues />
        ))}
      </ul>
    </section>
  );
}

/** How many rules failed, passed and were not reached: the line shown while the list is closed. */
export function tally(checklist: Check[]): string {
  const count = (state: Check['state']) => checklist.filter((check) => check.state === state).length;
  return words.diagnosis.tally(count('failed'), count('passed'), count('not reached'));
}

/** Every rule that applied to the request, message by message, in the order in which the browser asks them. */
export function Checklist({ checklist }: { checklist: Check[] }) {
  return (
    <Foldable title={words.diagnosis.checklist} brief={<span className="subtle"> {tally(checklist)}</span>}>
      {messagesOf(checklist).map(({ key, title, checks }) => (
        <div key={key}>
          <h4>{title}</h4>
          <ul>
            {checks.map((check) => (
              <CheckView key={check.rule} check={check} />
            ))}
          </ul>
        </div>
      ))}
    </Foldable>
  );
}

interface Message {
  key: string;
  title: string;
  checks: Check[];
}

function messagesOf(checklist: Check[]): Message[] {
  const messages = new Map<string, Message>();
  for (const check of checklist) {
    const key = `${check.hop} ${check.stage}`;
    const message = messages.get(key) ?? {
      key,
      title: afterRedirects(words.diagnosis.stages[check.stage], check.hop),
      checks: [],
    };
    message.checks.push(check);
    messages.set(key, message);
  }
  return [...messages.values()];
}

function CheckView({ check, withValues = false }: { check: Check; withValues?: boolean }) {
  return (
    <li className={`check is-${check.state.replace(' ', '-')}`}>
      <CheckIcon state={check.state} />
      <div>
        <span className="unseen">{words.diagnosis.checkStates[check.state]}: </span>
        <Text>{check.sentence}</Text>
        {check.missing && check.missing.length > 0 && <Missing names={check.missing} />}
        {withValues && !check.missing && <SeenNeeded seen={check.seen} needed={check.needed} />}
      </div>
    </li>
  );
}

function Missing({ names }: { names: string[] }) {
  return (
    <div>
      {words.diagnosis.missing}:{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <code>{legible(name)}</code>
        </span>
      ))}
    </div>
  );
}
