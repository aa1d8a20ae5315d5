import type { Evidence } from '../../engine/judgement.ts';
import { asWritten } from '../../engine/wording.ts';
import { legible } from '../legible/legible.ts';
import { words } from '../words.ts';
import { afterRedirects } from './after-redirects.ts';
import { difference, type Marked } from './difference.ts';

/** The header in question: what it said beside what it had to say. */
export function EvidenceView({ evidence }: { evidence: Evidence[] }) {
  return (
    <section>
      <h3>{words.diagnosis.evidence}</h3>
      {evidence.map((item) => (
        <div className="evidence" key={`${item.message} ${item.hop} ${item.header} ${item.seen}`}>
          <div>
            <code>{legible(item.header)}</code>{' '}
            <span className="subtle">{afterRedirects(words.diagnosis.messages[item.message], item.hop)}</span>
          </div>
          <SeenNeeded seen={item.seen} needed={item.needed} />
        </div>
      ))}
    </section>
  );
}

interface Values {
  seen: string | undefined;
  needed: string | undefined;
}

/** Two lines, one above the other, so that the difference is easy to see. */
export function SeenNeeded({ seen: value, needed }: Values) {
  const seen = value && asWritten(value);
  const both = seen !== undefined && needed !== undefined && difference(seen, needed);
  return (
    <dl className="seen-needed">
      <dt>{words.diagnosis.seen}</dt>
      <dd className="is-seen">{both ? <MarkedValue value={both.seen} /> : <Value value={seen} />}</dd>
      {needed !== undefined && (
        <>
          <dt>{words.diagnosis.needed}</dt>
          <dd className="is-needed">{both ? <MarkedValue value={both.needed} /> : <Value value={needed} />}</dd>
        </>
      )}
    </dl>
  );
}

/** If nothing agrees, there is no single place to point at, so nothing is marked. */
function MarkedValue({ value }: { value: Marked }) {
  const differs = legible(value.differs);
  return (
    <code>
      {legible(value.before)}
      {differs && (value.before || value.after) ? <mark>{differs}</mark> : differs}
      {legible(value.after)}
    </code>
  );
}

function Value({ value }: { value: string | undefined }) {
  return value === undefined ? (
    <span className="subtle">{words.diagnosis.notSent}</span>
  ) : (
    <code>{legible(value)}</code>
  );
}
