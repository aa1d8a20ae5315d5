/** What was blocked in this tab, one line each, and the way to the panel. */
import type { ReactNode } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { judge } from '../../engine/verdict.ts';
import { type JournalView, missedIn } from '../../journal/journal.ts';
import { Button } from '../controls/button.tsx';
import { VerdictIcon } from '../controls/icons.tsx';
import { lostOf } from '../empty/emptiness.ts';
import { attempt, type Diagnose, judgeBeside, told } from '../judging/judge.ts';
import { neighboursOf } from '../judging/neighbours.ts';
import { notedDiagnoses } from '../judging/noted.ts';
import { stoppedDiagnoses } from '../judging/stopped.ts';
import { isMac } from '../keyboard/mac.ts';
import { legible } from '../legible/legible.ts';
import { pathAndHost } from '../legible/short-url.ts';
import { Text } from '../legible/text.tsx';
import { shown } from '../list/facets.ts';
import { folded, type Row } from '../list/folds.ts';
import { merged } from '../list/order.ts';
import { outcomeText } from '../list/outcome.ts';
import { words } from '../words.ts';
import '../tokens.css';
import '../panel.css';
import './popup.css';

const most = 12;
const none = new Set<string>();

interface Props {
  view: JournalView;
  diagnose: Diagnose;
  /** The same as the panel knows about the inspected page (recording/access.ts). */
  observable: boolean | undefined;
  /** Present if the browser denies the extension access to sites. */
  onAllow?: (() => void) | undefined;
}

export function Popup({ view, diagnose, ...access }: Props) {
  const { sightings } = view;
  const rows = folded(troubles(view, diagnose), none);
  const more = Math.max(0, rows.length - most) + Math.max(0, missedIn(view) - most);
  if (rows.length === 0 && sightings.length === 0) return <Nothing view={view} {...access} />;
  return (
    <main className="popup">
      <h1>{words.popup.title}</h1>
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
        {more > 0 && (
          <li>
            <span className="subtle">{words.empty.more(more)}</span>
          </li>
        )}
      </ul>
      {sightings.length > 0 && <p>{words.popup.notRecorded}</p>}
      {access.observable === undefined && <p>{words.popup.ofPageBefore}</p>}
      <ToPanel />
    </main>
  );
}

/** If the browser keeps requests from the extension, or recording is paused, it cannot tell what was blocked. */
function Nothing({ view, observable, onAllow }: Omit<Props, 'diagnose'>) {
  const { empty } = words;
  if (onAllow)
    return (
      <Message title={empty.noAccess} text={empty.noAccessHow}>
        <Button onClick={onAllow}>{empty.allow}</Button>
      </Message>
    );
  if (observable === false) return <Message title={empty.notObservable} text={empty.notObservableHow} />;
  return (
    <Message {...nothing(view, observable)}>
      <ToPanel />
    </Message>
  );
}

function nothing(view: JournalView, observable: boolean | undefined): { title: string; text?: string } {
  const { empty, popup } = words;
  if (view.recording === 'paused') return { title: empty.paused, text: empty.pausedHow };
  // Nothing is recorded on the browser's own pages: what is kept as left behind may be from a page further back.
  if (observable === undefined) return { title: popup.none, text: empty.unnamedHow };
  const { leftBehind } = lostOf(view);
  if (!leftBehind) return { title: popup.none };
  return { title: empty.leftBehind(leftBehind.blocked, leftBehind.unfinished), text: empty.leftBehindHow };
}

/** For a journal that cannot be read. */
export function Lost() {
  return <Message title={words.empty.lost} text={words.empty.lostHow} />;
}

function Message({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <main className="popup">
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {children}
    </main>
  );
}

function ToPanel() {
  return (
    <>
      <p>{words.popup.open}</p>
      <p className="subtle">{words.popup.keys(isMac)}</p>
    </>
  );
}

/** What the panel lists as blocked. Nothing else is diagnosed: most of a long journal was allowed. */
function troubles(view: JournalView, diagnose: Diagnose): Diagnosis[] {
  const { exchanges } = view;
  const judged = exchanges.map((exchange) => attempt(verdictAlone, exchange, []));
  const noted = notedDiagnoses(judged, view);
  const stopped = stoppedDiagnoses(view);
  const sent = judged.map((one) => told(one.exchange, noted) ?? one);
  const explain = judgeBeside([...noted, ...stopped], diagnose);
  return shown(merged(sent, stopped), 'blocked', () => true).map(({ exchange }) =>
    explain(exchange, neighboursOf(exchange, exchanges)),
  );
}

const verdictAlone: Diagnose = (exchange) => ({ exchange, ...judge(exchange) });

function BlockedLine({ diagnosis, url, fold }: Row) {
  const { exchange, verdict } = diagnosis;
  const { method = '' } = exchange.hops[0] ?? {};
  return (
    <li>
      <VerdictIcon outcome={verdict.outcome} />
      <span>
        <Text>{outcomeText(diagnosis)}</Text> {fold && <span className="subtle">{words.list.repeats(fold.count)}</span>}
      </span>
      <Line method={method} url={url} />
    </li>
  );
}

function Line({ method, url }: { method: string; url: string }) {
  const { path, host } = pathAndHost(url);
  return (
    <span title={legible(url)}>
      {legible(method)} {path} <span className="subtle">{host}</span>
    </span>
  );
}
