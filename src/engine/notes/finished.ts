/** Matches each entry of DevTools' network log to the one message it is about. */
import { type Exchange, isOver, type Outcome } from '../exchange.ts';
import { withoutFragment } from '../fetch/url.ts';
import { byTime, clocksApart, type ExchangeNote, type FinishedNote, type Note } from '../notes.ts';
import { oncePer } from '../once-per.ts';

/**
 * Notes and messages that look alike and can be told apart only by their order. The result is absent until it is asked
 * for.
 */
interface Alike {
  notes: FinishedNote[];
  messages: Message[];
  joined?: JoinedAlike | undefined;
}

interface JoinedAlike {
  additions: { id: string; addition: ExchangeNote }[];
  left: FinishedNote[];
}

/** Remembers what it matched, as `notesJoiner` does. */
export function finishedJoiner() {
  const groups = new Map<string, Alike>();
  let exchangesBefore: ReadonlySet<Exchange> = new Set();
  let notesBefore: ReadonlySet<FinishedNote> = new Set();
  const change = (key: string, how: (group: Alike) => void) => {
    const group = groups.get(key) ?? { notes: [], messages: [] };
    how(group);
    group.joined = undefined;
    if (group.notes.length === 0 && group.messages.length === 0) groups.delete(key);
    else groups.set(key, group);
  };
  const enter = (message: Message) => change(message.key, ({ messages }) => messages.push(message));
  const leave = (message: Message) => change(message.key, ({ messages }) => take(messages, message));
  return (exchanges: readonly Exchange[], all: readonly Note[]) => {
    const notes = new Set(all.filter((note) => note.about === 'request'));
    for (const note of without(notesBefore, notes)) change(keyOf(note), (group) => take(group.notes, note));
    for (const note of without(notes, notesBefore)) change(keyOf(note), (group) => group.notes.push(note));
    notesBefore = notes;
    const asked = new Set(notes.size > 0 ? exchanges : []);
    for (const exchange of without(exchangesBefore, asked)) messagesOf(exchange).forEach(leave);
    for (const exchange of without(asked, exchangesBefore)) messagesOf(exchange).forEach(enter);
    exchangesBefore = asked;
    return gathered(groups.values());
  };
}

function* without<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): Generator<T> {
  for (const one of some) if (!others.has(one)) yield one;
}

function take<T>(from: T[], one: T): void {
  from.splice(from.indexOf(one), 1);
}

function gathered(groups: Iterable<Alike>) {
  const joined = new Map<string, ExchangeNote>();
  const left: FinishedNote[] = [];
  for (const group of groups) {
    if (group.notes.length === 0) continue;
    group.joined ??= joinAlike(byTime(group.notes), byTime(group.messages));
    for (const { id, addition } of group.joined.additions) {
      const known = joined.get(id);
      joined.set(id, known ? { ...known, ...addition } : addition);
    }
    for (const note of group.joined.left) left.push(note);
  }
  return { joined, left };
}

interface Message {
  /** The key that a note about this message has too. */
  key: string;
  exchange: Exchange;
  hop: number;
  preflight: boolean;
  at: number;
  endedAt: number | undefined;
}

const messagesOf = oncePer((exchange: Exchange): Message[] => {
  const { hops, outcome } = exchange;
  return hops.flatMap(({ url, method, startedAt, preflight }, hop) => {
    const endedAt = hops[hop + 1]?.startedAt ?? endOf(outcome);
    const request = { key: keyFor(method, url), exchange, hop, preflight: false, at: startedAt, endedAt };
    if (!preflight) return [request];
    const asked = { key: keyFor('preflight', url), at: preflight.startedAt, endedAt: endOf(preflight.outcome) };
    return [request, { ...request, ...asked, preflight: true }];
  });
});

function endOf(outcome: Outcome): number | undefined {
  return isOver(outcome) ? outcome.at : undefined;
}

const keyOf = oncePer(({ type, method, url }: FinishedNote) => keyFor(type === 'preflight' ? type : method, url));

function keyFor(method: string, url: string): string {
  return `${method} ${withoutFragment(url)}`;
}

/** Both lists are in order of time. A message that no note matches is skipped. */
function joinAlike(notes: readonly FinishedNote[], messages: readonly Message[]): JoinedAlike {
  const additions: JoinedAlike['additions'] = [];
  const left: FinishedNote[] = [];
  const free = messages.slice();
  for (const note of notes) {
    while (isBefore(free[0], note.at - clocksApart)) free.shift();
    const at = placeOf(note, free, notes);
    const [message] = at < 0 ? [] : free.splice(at, 1);
    if (message) additions.push({ id: message.exchange.id, addition: additionOf(note, message) });
    else left.push(note);
  }
  return { additions, left };
}

function isBefore(message: Message | undefined, at: number): boolean {
  return message !== undefined && message.at < at;
}

/**
 * Of the messages that began in time, the first that had ended: equal requests may end in another order. -1 if there is
 * none.
 */
function placeOf(note: FinishedNote, free: readonly Message[], alike: readonly FinishedNote[]): number {
  const [first] = free;
  if (!first) return -1;
  if (!isInTime(note, first)) return isLateFor(note, first, alike) ? 0 : -1;
  const at = free.findIndex((message) => !isInTime(note, message) || mayHaveEnded(note, message));
  return isInTime(note, free[at]) ? at : 0;
}

/**
 * A page that makes a hundred requests at once is ahead of webRequest by 75 ms, and fonts wait for a second (measured).
 * So a message that began later counts too, if it had ended by the time DevTools reported it. But a request that nobody
 * recorded may have lasted long; then a note that was reported sooner, and began in time, is about the message.
 */
function isLateFor(note: FinishedNote, message: Message, alike: readonly FinishedNote[]): boolean {
  if (!hadEnded(note, message)) return false;
  return !alike.some((other) => other.endedBy < note.endedBy && isInTime(other, message) && hadEnded(other, message));
}

function isInTime(note: FinishedNote, message: Message | undefined): boolean {
  return message !== undefined && Math.abs(message.at - note.at) <= clocksApart;
}

/** If recording was interrupted, the end of a request may never have been reported. */
function mayHaveEnded(note: FinishedNote, message: Message): boolean {
  return hadEnded(note, message) || (message.endedAt === undefined && message.exchange.interrupted === true);
}

function hadEnded({ endedBy }: FinishedNote, { endedAt }: Message): boolean {
  return endedAt !== undefined && endedAt <= endedBy + clocksApart;
}

function additionOf(note: FinishedNote, { exchange, hop, preflight }: Message): ExchangeNote {
  const { error, callStack, viaServiceWorker } = note;
  if (preflight) return error ? { preflightError: error } : {};
  const isOfEnd = hop === exchange.hops.length - 1 && !isUnread(error, exchange);
  return {
    ...(hop === 0 && callStack && { callStack }),
    ...(isOfEnd && error && { error }),
    ...(viaServiceWorker && { viaServiceWorker }),
  };
}

/** DevTools reports this for a successful `HEAD` too, because the page never asks for its body (measured). */
function isUnread(error: string | undefined, { outcome }: Exchange): boolean {
  return error === 'net::ERR_ABORTED' && outcome.state === 'completed';
}
