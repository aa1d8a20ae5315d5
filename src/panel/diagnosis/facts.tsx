/** The browser's own name for it, and other facts that an expert looks up. */
import type { ReactNode } from 'react';
import type { Course, Diagnosis, NamedAlternative, Verdict } from '../../engine/judgement.ts';
import type { ExchangeNote } from '../../engine/notes.ts';
import { legible } from '../legible/legible.ts';
import { typeName } from '../legible/resource-type.ts';
import { atOnce } from '../legible/short-url.ts';
import { Text } from '../legible/text.tsx';
import { clockExact, words } from '../words.ts';

interface Props {
  diagnosis: Diagnosis;
  course: Course;
  /** What only DevTools knows about this request. */
  note?: ExchangeNote | undefined;
}

export function Facts({ diagnosis, course, note }: Props) {
  const { exchange, verdict, credentials } = diagnosis;
  const { servers = [] } = course;
  const { url = '' } = exchange.hops[0] ?? {};
  /** The heading leaves out its middle. */
  const isCut = legible(url) !== atOnce(legible(url));
  const hidden = verdict.outcome === 'allowed' ? blockedIf(verdict.orElse?.filter(({ isRare }) => isRare)) : '';
  return (
    <section>
      <h3>{words.diagnosis.facts}</h3>
      <dl className="facts">
        {verdict.outcome === 'blocked' && (
          <Fact name={words.diagnosis.calls(exchange.family)}>
            <BrowserName verdict={verdict} />
          </Fact>
        )}
        {hidden !== '' && (
          <Fact name={words.diagnosis.hidden}>
            <Text>{hidden}</Text>
          </Fact>
        )}
        <Exactly name={words.diagnosis.exactPreflightError} value={note?.preflightError} />
        {!isNamed(verdict, note?.error) && <Exactly name={words.diagnosis.exactError} value={note?.error} />}
        <Fact name={words.diagnosis.credentials}>
          {words.diagnosis.credentialModes[credentials.mode]} <Text>{credentials.reason}</Text>
        </Fact>
        {servers.length > 0 && (
          <Fact name={words.diagnosis.answeredBy}>
            {servers.map(({ name, confidence, because }) => (
              <div key={name}>
                {words.diagnosis.server(name, confidence)} <Text>{because}</Text>
              </div>
            ))}
          </Fact>
        )}
        <Exactly name={words.diagnosis.url} value={isCut ? url : undefined} />
        <Exactly name={words.diagnosis.type} value={typeName(exchange.type)} />
        <Fact name={words.diagnosis.started}>{clockExact.format(exchange.startedAt)}</Fact>
      </dl>
    </section>
  );
}

/** What an allowed request would have come to if a fact that the browser hides is otherwise. */
export function blockedIf(alternatives: readonly NamedAlternative[] = []): string {
  return alternatives.map(words.diagnosis.blockedIf).join(' ');
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The exact text, if there is any. */
function Exactly({ name, value }: { name: string; value: string | undefined }) {
  if (value === undefined) return null;
  return (
    <Fact name={name}>
      <code>{legible(value)}</code>
    </Fact>
  );
}

/** Whether the first row already names it, as the browser's name for the failure. */
function isNamed(verdict: Verdict, error: string | undefined): boolean {
  return verdict.outcome === 'blocked' && (error === verdict.code || error === verdict.error);
}

function BrowserName({ verdict: { code, parameter, error, orElse } }: { verdict: Verdict & { outcome: 'blocked' } }) {
  const details = [parameter, error].filter((detail): detail is string => detail !== undefined && detail !== '');
  return (
    <>
      <code>{legible(code)}</code>
      {details.map((detail) => (
        <span key={detail}>
          {' '}
          (<code>{legible(detail)}</code>)
        </span>
      ))}
      {orElse?.map((alternative) => (
        <span key={alternative.when}>
          , <Text>{words.diagnosis.orElse(alternative)}</Text>
        </span>
      ))}
    </>
  );
}
