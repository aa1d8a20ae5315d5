/** The browser's own name for it, and what else an expert looks up. */
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
  /** What DevTools alone knows of this request. */
  note?: ExchangeNote | undefined;
}

export function Facts({ diagnosis, course, note }: Props) {
  const { exchange, verdict, credentials } = diagnosis;
  const { servers = [] } = course;
  const url = legible(exchange.hops[0]?.url ?? '');
  const hidden = verdict.outcome === 'allowed' ? blockedIf(verdict.orElse?.filter(({ isRare }) => isRare)) : '';
  return (
    <section>
      <h3>{words.diagnosis.facts}</h3>
      <dl className="facts">
        {verdict.outcome === 'blocked' && (
          <>
            <dt>{words.diagnosis.calls(exchange.family)}</dt>
            <dd>
              <BrowserName verdict={verdict} />
            </dd>
          </>
        )}
        {hidden !== '' && (
          <>
            <dt>{words.diagnosis.hidden}</dt>
            <dd>
              <Text>{hidden}</Text>
            </dd>
          </>
        )}
        <ExactError label={words.diagnosis.exactPreflightError} error={note?.preflightError} />
        {!isNamed(verdict, note?.error) && <ExactError label={words.diagnosis.exactError} error={note?.error} />}
        <dt>{words.diagnosis.credentials}</dt>
        <dd>
          {words.diagnosis.credentialModes[credentials.mode]} <Text>{credentials.reason}</Text>
        </dd>
        {servers.length > 0 && (
          <>
            <dt>{words.diagnosis.answeredBy}</dt>
            <dd>
              {servers.map(({ name, confidence, because }) => (
                <div key={name}>
                  {words.diagnosis.server(name, confidence)} <Text>{because}</Text>
                </div>
              ))}
            </dd>
          </>
        )}
        {/* What the heading cuts. */}
        {url !== atOnce(url) && (
          <>
            <dt>{words.diagnosis.url}</dt>
            <dd>
              <code>{url}</code>
            </dd>
          </>
        )}
        <dt>{words.diagnosis.type}</dt>
        <dd>
          <code>{legible(typeName(exchange.type))}</code>
        </dd>
        <dt>{words.diagnosis.started}</dt>
        <dd>{clockExact.format(exchange.startedAt)}</dd>
      </dl>
    </section>
  );
}

/** What became of an allowed request if a fact is otherwise that the browser hides. */
export function blockedIf(alternatives: readonly NamedAlternative[] = []): string {
  return alternatives.map(words.diagnosis.blockedIf).join(' ');
}

function ExactError({ label, error }: { label: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <code>{legible(error)}</code>
      </dd>
    </>
  );
}

/** Whether the first row names it already, as what the browser calls this. */
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
