/**
 * The exchanges as a listbox (APG): one tab stop, and focus stays on the list while `aria-activedescendant` names the
 * row, so that a row that goes away never takes focus with it.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { address, ends } from '../address.ts';
import { VerdictIcon, WarningIcon } from '../icons.tsx';
import { Text } from '../text.tsx';
import { clock, words } from '../words.ts';
import { type Group, type Move, moved } from './rows.ts';

interface Props {
  listBox: RefObject<HTMLDivElement | null>;
  groups: Group[];
  selected: string | undefined;
  onSelect(id: string): void;
  onOpen(): void;
}

const moves: Record<string, Move> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page down',
  PageUp: 'page up',
};

const rowHeight = 24;

const optionId = (id: string) => `request-${id}`;

export function RequestList({ listBox, groups, selected, onSelect, onOpen }: Props) {
  const ids = groups.flatMap((group) => group.diagnoses.map(({ exchange }) => exchange.id));
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  // Only a key moves the scroll position; a click is already where the eye is, and new rows never move anything.
  const movedByKey = useRef(false);

  useLayoutEffect(() => {
    if (!movedByKey.current || selected === undefined) return;
    movedByKey.current = false;
    document.getElementById(optionId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || ids.length === 0) return;
    const opens = event.key === 'Enter' || event.key === 'ArrowRight';
    const move = moves[event.key];
    if (!move && !opens) return;
    event.preventDefault();
    if (opens) return onOpen();
    const pageSize = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1);
    const next = move && ids[moved(move, at, ids.length, pageSize)];
    if (next === undefined) return;
    movedByKey.current = true;
    onSelect(next);
  };
  const onClick = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-request]');
    if (row?.dataset.request !== undefined) onSelect(row.dataset.request);
  };

  return (
    <div
      ref={listBox}
      className="list"
      role="listbox"
      tabIndex={0}
      aria-label={words.list.label}
      aria-activedescendant={at < 0 ? undefined : optionId(ids[at] as string)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {groups.map((group) => (
        <Rows key={group.page ? `${group.page.at} ${group.page.url}` : 'only'} group={group} selected={selected} />
      ))}
    </div>
  );
}

function Rows({ group, selected }: { group: Group; selected: string | undefined }) {
  const blocks = useMemo(() => blocksOf(group.diagnoses), [group]);
  const rows = blocks.map((block) => (
    <Block
      key={block[0]?.exchange.id}
      diagnoses={block}
      selected={block.some(({ exchange }) => exchange.id === selected) ? selected : undefined}
    />
  ));
  if (!group.page) return rows;
  const { path, host } = address(group.page.url);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is not allowed inside a listbox; a group is.
    <div role="group" aria-label={words.list.page(group.page.url)}>
      <div className="list-page" role="presentation" title={group.page.url}>
        <span className="list-page-url">
          {host}
          {path}
        </span>
        <span>{clock.format(group.page.at)}</span>
      </div>
      {rows}
    </div>
  );
}

const blockSize = 100;

function blocksOf(diagnoses: Diagnosis[]): Diagnosis[][] {
  const starts = Array.from({ length: Math.ceil(diagnoses.length / blockSize) }, (_, index) => index * blockSize);
  return starts.map((start) => diagnoses.slice(start, start + blockSize));
}

/**
 * A selection that moves renders one block anew, and a block out of sight is neither laid out nor painted. Measured
 * with 5,000 rows: a key press costs 8 ms of script; every row stays in the accessibility tree.
 */
const Block = memo(function Block({ diagnoses, selected }: { diagnoses: Diagnosis[]; selected: string | undefined }) {
  return (
    <div className="list-block" role="presentation" style={{ '--rows': diagnoses.length } as CSSProperties}>
      {diagnoses.map((diagnosis) => (
        <Row key={diagnosis.exchange.id} diagnosis={diagnosis} selected={diagnosis.exchange.id === selected} />
      ))}
    </div>
  );
});

/** A few words that say how it ended. What differs from row to row comes first, for the ear too. */
function outcomeText({ verdict, explanation, warnings }: Diagnosis): string {
  if (verdict.outcome === 'allowed') return warnings?.[0]?.short ?? words.list.allowed;
  if (verdict.outcome === 'waiting') return words.list.waiting;
  if (explanation) return explanation.short;
  return verdict.outcome === 'blocked' ? verdict.code : words.list.cannotTell;
}

const Row = memo(function Row({ diagnosis, selected }: { diagnosis: Diagnosis; selected: boolean }) {
  const { exchange, verdict, warnings } = diagnosis;
  const { url = '', method = '' } = exchange.hops[0] ?? {};
  const { path, host } = address(url);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the listbox, which names the active row.
    <div
      className={warnings ? 'row is-warned' : `row is-${verdict.outcome.replace(' ', '-')}`}
      role="option"
      id={optionId(exchange.id)}
      data-request={exchange.id}
      aria-selected={selected}
    >
      {warnings ? <WarningIcon /> : <VerdictIcon outcome={verdict.outcome} />}
      {/* First for the ear, since it differs most from row to row; its column comes later. */}
      <span className="row-outcome">
        <Text>{outcomeText(diagnosis)}</Text>
      </span>
      <span className="row-method">{method}</span>
      <span className="row-address" title={url}>
        <Path path={path} />
        <span className="row-host">{host}</span>
      </span>
      <span className="row-time">{clock.format(exchange.startedAt)}</span>
    </div>
  );
});

/** A long path is cut in its middle, for the eye only. */
function Path({ path }: { path: string }) {
  const [head, tail] = ends(path);
  if (tail === '') return <span className="row-path">{path}</span>;
  return (
    <span className="row-path">
      <span className="unseen">{path}</span>
      <span className="row-path-head" aria-hidden="true">
        {head}
      </span>
      <span aria-hidden="true">{tail}</span>
    </span>
  );
}
