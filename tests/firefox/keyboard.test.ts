/** The panel in Firefox's own DevTools, by keyboard alone, and in Firefox's themes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/panel/words/english.ts';
import { inTime, journalHolds, read, show } from './reading.ts';
import { exchangesOf, executable, openSession, type Session } from './session.ts';
import type { Panel } from './toolbox.ts';

describe.skipIf(!executable)('the panel in Firefox’s DevTools', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession();
    const { panel, lab, firefox } = session;
    for (const id of ['header-missing', 'method-missing', 'no-cors-headers']) {
      const open = lab.cases.find((found) => found.id === id);
      if (!open) throw new Error(`The lab has no mistake called ${id}.`);
      await firefox.tab.run((title) => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find((button) => button.innerText.trim() === title)?.click();
      }, open.title);
      const isThere = ({ outcome }: { outcome: { state: string } }) => outcome.state !== 'pending';
      await journalHolds(panel, (exchanges) => exchangesOf(open, exchanges).some(isThere));
    }
    await show(panel, 'Blocked');
    await read(panel, new URL(lab.cases.find(({ id }) => id === 'no-cors-headers')?.places.api ?? '').host);
  });
  afterAll(() => session?.close());

  /** Presses a key, and resolves once the panel is as it should be then. */
  async function press([key = '', ...held]: Parameters<Panel['press']>, wanted: Partial<State>): Promise<State> {
    await session.panel.press(key, ...held);
    return inTime(session.panel, `${JSON.stringify(wanted)} after ${key}`, session.panel.run(become, wanted));
  }

  /**
   * Firefox's DevTools take Escape too, whatever a panel does with it (docs/limits.md): the first opens their console, the
   * second closes it and gives the focus back.
   */
  async function pressEscape(wanted: Partial<State>): Promise<void> {
    await press(['Escape'], wanted);
    expect(await session.panel.hasConsole()).toBe(true);
    await session.panel.closeConsole();
    expect(await session.panel.run(become, wanted)).toMatchObject(wanted);
  }

  async function tabTo(focus: string): Promise<State> {
    let now = await session.panel.run(become, {});
    for (let presses = 0; presses < 60 && now.focus !== focus; presses += 1) {
      await session.panel.press('Tab');
      now = await session.panel.run(become, {}, now.place);
    }
    expect(now.focus).toBe(focus);
    return now;
  }

  const denied = expect.stringContaining('denied');
  test('is heard when Firefox complains of it: here of a copy that no person asked for', async () => {
    const complaint = session.firefox.nextComplaint();
    // Not of code: its button would say what to press for as long as this diagnosis is shown.
    await session.panel.run((name) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('section.details .copy')];
      buttons.find((button) => button.innerText.trim() === name)?.click();
    }, english.handOver.markdown);
    expect(await complaint).toEqual(denied);
  });

  test('is walked through by Tab, and shows where the focus is', async () => {
    for (const name of ['Filter', 'Requests']) {
      const { ring } = await tabTo(name);
      expect(ring).toMatch(/^solid [12]px/);
    }
  });

  test('moves through the requests by arrow keys, goes to the diagnosis and comes back', async () => {
    await tabTo('Requests');
    await press(['Home'], { at: 0 });
    await press(['ArrowDown'], { at: 1 });
    await press(['ArrowUp'], { at: 0 });
    const last = (await session.panel.run(become, {})).rows - 1;
    expect(last).toBeGreaterThanOrEqual(2);
    await press(['End'], { at: last });
    await press(['Enter'], { focus: 'Diagnosis', at: last });
    await press(['ArrowLeft'], { focus: 'Requests', at: last });
    await press(['Enter'], { focus: 'Diagnosis', at: last });
    await pressEscape({ focus: 'Requests', at: last });
  });

  test('copies the fix', async () => {
    await tabTo('Requests');
    await tabTo('Copy Terminal');
    await press(['Enter'], { copied: true });
    await press(['Escape'], { focus: 'Requests' });
    await session.panel.closeConsole();
  });

  test('lists its shortcuts, and puts the focus back', async () => {
    await tabTo('Requests');
    await press(['?', 'Shift'], { dialog: 'Keyboard' });
    await pressEscape({ dialog: '', focus: 'Requests' });
  });

  test('goes to its filter by Ctrl+F: Firefox leaves the keys to it', async () => {
    await tabTo('Requests');
    await press(['f', 'Control'], { focus: 'Filter' });
    await pressEscape({ focus: 'Requests' });
  });

  test('follows DevTools from one theme to the other', async () => {
    const seen: Record<string, number> = {};
    for (const theme of ['dark', 'light', 'dark'] as const) {
      await session.panel.setTheme(theme);
      seen[theme] = await session.panel.run(brightness);
    }
    expect(seen.light).toBeGreaterThan(0.8);
    expect(seen.dark).toBeLessThan(0.2);
  });

  test('leaves out what Firefox lacks, and causes no other complaint', async () => {
    const lacking = await session.panel.run(() => {
      const { panels } = chrome.devtools as Partial<typeof chrome.devtools>;
      const disabled = document.querySelectorAll('button:disabled').length;
      const shows = {
        openResource: typeof panels?.openResource,
        network: typeof (panels as { network?: object })?.network,
      };
      return { ...shows, permissions: typeof chrome.permissions, disabled };
    });
    expect(lacking).toEqual({ openResource: 'undefined', network: 'undefined', permissions: 'undefined', disabled: 0 });
    const headings = await session.panel.run(() =>
      [...document.querySelectorAll('section.details h3')].map(({ textContent }) => textContent),
    );
    expect(headings).toContain(english.diagnosis.why);
    expect(headings).not.toContain(english.stack.title);
    expect(await session.firefox.complaints()).toEqual([denied]);
  });
});

interface State {
  /** The accessible name of what has the focus. */
  focus: string;
  /** Which of its kind has it, among all that can. */
  place: number;
  /** How the focus is marked. */
  ring: string;
  /** The selected row, counted from the first, and how many there are. */
  at: number;
  rows: number;
  /** The dialog that is open. */
  dialog: string;
  /** Whether it says that something was copied. */
  copied: boolean;
}

/** Runs in the panel: resolves with its state once that is as wanted, and the focus has left where it was. */
function become(wanted: Partial<State>, left?: number): Promise<State> {
  const lineOf = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
  const state = (): State => {
    const active = document.activeElement ?? document.body;
    const rows = [...document.querySelectorAll('[role=listbox] [role=option]')];
    const at = rows.findIndex((row) => row.getAttribute('aria-selected') === 'true');
    const marked = active.matches('[role=listbox]') && at >= 0 ? (rows[at] as Element) : active;
    const { outlineStyle, outlineWidth } = getComputedStyle(marked);
    return {
      focus: active.getAttribute('aria-label') ?? lineOf(active),
      place: [...document.querySelectorAll('*')].indexOf(active),
      ring: `${outlineStyle} ${outlineWidth}`,
      at,
      rows: rows.length,
      dialog: document.querySelector('dialog[open]')?.getAttribute('aria-label') ?? '',
      copied: [...document.querySelectorAll('[role=status]')].some((status) => lineOf(status) === 'Copied.'),
    };
  };
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    document.addEventListener('focusin', look);
    look();
    function look() {
      const now = state();
      const isThere = Object.entries(wanted).every(([name, value]) => now[name as keyof State] === value);
      if (!isThere || now.place === left) return;
      observer.disconnect();
      document.removeEventListener('focusin', look);
      resolve(now);
    }
  });
}

/** Runs in the panel: from 0 for black to 1 for white, what is behind the text. */
function brightness(): number {
  const { backgroundColor } = getComputedStyle(document.body);
  const [red = 0, green = 0, blue = 0] = (backgroundColor.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}
