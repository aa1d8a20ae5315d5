/** One row of the list. */
import { type CSSProperties, memo } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { VerdictIcon, WarningIcon } from '../controls/icons.tsx';
import { legible } from '../legible/legible.ts';
import { ends, endsBeside, pathAndHost } from '../legible/short-url.ts';
import { Text } from '../legible/text.tsx';
import { clock, words } from '../words.ts';
import type { Row } from './folds.ts';
import { outcomeText } from './outcome.ts';

export const optionId = (id: string) => `request-${id}`;

interface RowProps {
  row: Row;
  /** The row next to it. */
  beside: Row | undefined;
  /** Its position among all rows, not all of which are drawn. */
  position: number;
  /** The number of rows. It may be out of date for a moment. */
  count: number;
  selected: boolean;
}

export function RowView({ row, beside, position, count, selected }: RowProps) {
  const { diagnosis, url, fold, repeats } = row;
  const { exchange, verdict, warnings } = diagnosis;
  const outcome = warnings ? 'warned' : verdict.outcome.replace(' ', '-');
  const isSaid = repeats === 'in the same words';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the listbox, which names the active row.
    <div
      className={`row is-${outcome} ${fold ? 'is-fold' : ''} ${repeats ? 'is-repeat' : ''} ${isSaid ? 'is-said' : ''}`}
      role="option"
      id={optionId(exchange.id)}
      data-request={exchange.id}
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={Math.max(position, count)}
    >
      <RowContent
        diagnosis={diagnosis}
        url={url}
        urlBeside={beside?.url ?? ''}
        isSaid={isSaid}
        count={fold?.count ?? 1}
        open={fold?.open ?? false}
      />
    </div>
  );
}

interface RowContentProps {
  diagnosis: Diagnosis;
  url: string;
  urlBeside: string;
  /** Whether the row above already says how it ended: its own words then make room for the address. */
  isSaid: boolean;
  /** How many requests the row stands for. */
  count: number;
  open: boolean;
}

const RowContent = memo(function RowContent({ diagnosis, url, urlBeside, isSaid, count, open }: RowContentProps) {
  const { exchange, verdict, warnings } = diagnosis;
  const { method = '' } = exchange.hops[0] ?? {};
  const { path, host } = pathAndHost(url);
  const outcome = outcomeText(diagnosis);
  const state = stateAloud(diagnosis);
  return (
    <>
      {warnings ? <WarningIcon /> : <VerdictIcon outcome={verdict.outcome} />}
      {/* First for the ear, since it differs most from row to row; its column comes later. */}
      <span className={isSaid ? 'unseen' : 'row-outcome'} title={outcome.replaceAll('`', '')}>
        <Text>{outcome}</Text>
      </span>
      {state !== undefined && <span className="unseen">{state}</span>}
      {count > 1 && <Fold count={count} open={open} />}
      <span className="row-method">{legible(method)}</span>
      <span className="row-address" title={legible(url)}>
        <Path path={path} beside={pathAndHost(urlBeside).path} />
        <span className={/:\d+$/.test(host) ? 'row-host is-with-port' : 'row-host'}>{host}</span>
      </span>
      <span className="row-time">{clock.format(exchange.startedAt)}</span>
    </>
  );
});

/** What only the drawing would say, for screen readers. Most rows are refusals: for those this is empty. */
function stateAloud({ verdict, explanation, warnings }: Diagnosis): string | undefined {
  if (warnings) return words.toolbar.warned;
  return verdict.outcome === 'cannot tell' && explanation ? words.list.cannotTell : undefined;
}

/** For the mouse; on the keyboard it is the space key. */
function Fold({ count, open }: { count: number; open: boolean }) {
  return (
    <span className="row-fold" title={words.list.foldHint}>
      <span className="unseen">{words.list.repeatsAloud(count, open)}</span>
      <span aria-hidden="true">
        {open ? '▾' : '▸'} {words.list.repeats(count)}
      </span>
    </span>
  );
}

/** If it were kept wider than it is, a short tail would follow a gap. */
function lengthOf(tail: string): CSSProperties {
  return { '--tail': `${tail.length}ch` } as CSSProperties;
}

/** In characters: a head hardly longer than what others are cut to stays whole. */
const shortHead = 7;

/** A long path is cut only visually: in its middle, or, next to a similar path, around the part that only it has. */
function Path({ path, beside }: { path: string; beside: string }) {
  const parted = endsBeside(path, beside);
  const [head, tail] = parted ?? ends(path);
  if (tail === '') return <span className="row-path is-whole">{path}</span>;
  return (
    <span className={parted ? 'row-path is-parted' : 'row-path'}>
      <span className="unseen">{path}</span>
      <span className={head.length > shortHead ? 'row-path-head' : 'row-path-head is-whole'} aria-hidden="true">
        {head}
      </span>
      <span className="row-path-tail" aria-hidden="true" style={parted && lengthOf(tail)}>
        {tail}
      </span>
    </span>
  );
}
