/** What was blocked in this tab, a line each, and the way to the panel. */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { Sighting } from '../../journal/journal.ts';
import { address } from '../address.ts';
import { VerdictIcon } from '../icons.tsx';
import { legible } from '../legible.ts';
import { folded, type Row } from '../list/folds.ts';
import { shown } from '../list/rows.ts';
import { Text } from '../text.tsx';
import { words } from '../words.ts';
import '../tokens.css';
import '../panel.css';
import './popup.css';

const most = 12;
const mac = navigator.platform.startsWith('Mac');
const none = new Set<string>();

export function Popup({ diagnoses, sightings }: { diagnoses: Diagnosis[]; sightings: Sighting[] }) {
  const rows = folded(
    shown(diagnoses, 'blocked', () => true),
    none,
  );
  const more = Math.max(0, rows.length - most) + Math.max(0, sightings.length - most);
  const nothing = rows.length === 0 && sightings.length === 0;
  return (
    <main className="popup">
      <h1>{nothing ? words.popup.none : words.popup.title}</h1>
      <ul>
        {rows.slice(0, most).map((row) => (
          <BlockedLine key={row.diagnosis.exchange.id} {...row} />
        ))}
        {sightings.slice(0, most).map(({ url, method, at }) => (
          <li key={`${at} ${url}`}>
            <VerdictIcon outcome="blocked" />
            <Line method={method} url={url} />
          </li>
        ))}
        {more > 0 && <li className="subtle">{words.popup.more(more)}</li>}
      </ul>
      {sightings.length > 0 && <p>{words.popup.notRecorded}</p>}
      <p>{words.popup.open}</p>
      <p className="subtle">{words.popup.keys(mac)}</p>
    </main>
  );
}

function BlockedLine({ diagnosis: { exchange, explanation, verdict }, url, fold }: Row) {
  const { method = '' } = exchange.hops[0] ?? {};
  const outcome = explanation?.short ?? (verdict.outcome === 'blocked' ? verdict.code : words.list.cannotTell);
  return (
    <li>
      <VerdictIcon outcome={verdict.outcome} />
      <span className="popup-outcome">
        <Text>{outcome}</Text> {fold && <span className="subtle">{words.list.repeats(fold.count)}</span>}
      </span>
      <Line method={method} url={url} />
    </li>
  );
}

function Line({ method, url }: { method: string; url: string }) {
  const { path, host } = address(url);
  return (
    <span className="popup-request" title={legible(url)}>
      {legible(method)} {path} <span className="subtle">{host}</span>
    </span>
  );
}
