import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright';
import { keys } from '../../src/journal/area.ts';
import { newProfile, type Started, start } from './started.ts';

/** A Chromium with the extension loaded, in a profile of its own. */
export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** Opens DevTools on the page, on whichever panel it begins with. Returns its window. */
  openDevTools(page: Page): Promise<Page>;
  /** The CORS panel of a DevTools window, once somebody has chosen it there. */
  panelIn(window: Page): Promise<Panel>;
  /** Opens DevTools on the page and shows the CORS panel. */
  openPanel(page: Page): Promise<Panel>;
  /** Ends the extension's worker, as the browser does after 30 idle seconds. The next event starts it again. */
  killWorker(): Promise<void>;
  /** Leaves the browser to itself or to a person: it stays open, and nothing controls or listens to it any more. */
  letGo(): Promise<void>;
  /** Takes control again. Whatever was obtained before `letGo`, pages and frames too, is useless then. */
  takeAgain(): Promise<Chromium>;
  /** Resolves when the browser has ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends the browser, and removes its profile unless that was given. */
  close(): Promise<void>;
}

export interface Panel {
  /** The panel's document. */
  frame: Frame;
  /** The DevTools window around it; a picture of it shows the panel in place. */
  window: Page;
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  /** Moves DevTools to a window of its own, which the panel then fills. */
  undock(): Promise<void>;
}

export interface LaunchOptions {
  executable: string;
  /** The folder of the built extension. */
  extension: string;
  headless: boolean;
  size?: { width: number; height: number };
  /** Chromium's own sandbox. It cannot start as root, nor in most containers. */
  sandbox?: boolean;
  /**
   * A folder that outlives the browser, for a browser that is restarted. Without it, the profile goes with the browser.
   */
  profile?: string;
  /** Further command-line switches, such as `--host-resolver-rules`. */
  switches?: string[];
  /** The browser's own language, such as "de", if its texts in that language are installed. */
  language?: string;
}

// DevTools docked to a window is a target of type "other", which Playwright attaches to only when told.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** The browser as it is for people without the extension. */
export async function launchAlone(options: Omit<LaunchOptions, 'extension'>): Promise<Alone> {
  const { endpoint, end } = await startChromium(options);
  const connection = await chromium.connectOverCDP(endpoint);
  const [context] = connection.contexts();
  if (!context) throw new Error('Chromium started without a window.');
  return {
    context,
    async close() {
      await connection.close();
      await end();
    },
  };
}

export type Alone = Pick<Chromium, 'context' | 'close'>;

export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  return take(await startChromium(options));
}

async function take(started: Started): Promise<Chromium> {
  const { endpoint, ended, end } = started;
  const connection = await chromium.connectOverCDP(endpoint);
  const session = await connection.newBrowserCDPSession();
  const [context] = connection.contexts();
  if (!context) throw new Error('Chromium started without a window.');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await listening(worker);
  const extensionId = new URL(worker.url()).host;

  const home = `chrome-extension://${extensionId}`;
  const panelId = `${home}CORS`;
  const openDevTools = async (page: Page) => {
    const opened = context.waitForEvent('page', (candidate) => candidate.url().startsWith('devtools://'));
    // Not in Playwright's types, which only know the protocol's stable part.
    await session.send('Target.openDevTools' as never, { targetId: await targetOf(page) } as never);
    const window = await opened;
    // Playwright emulates a light system unless told otherwise, and the panel would not follow DevTools' theme.
    await window.emulateMedia({ colorScheme: null });
    // DevTools loads the extension's own page once it is up itself; that page then creates the panel. If DevTools were
    // undocked before that, it would not show the panel.
    await frameAt(window, (url) => url.startsWith(home));
    await viewThere(window, panelId);
    return window;
  };
  const panelIn = async (window: Page): Promise<Panel> => {
    const frame = await frameAt(window, (url) => url.startsWith(home) && url.includes('/panel'));
    await frame.waitForLoadState();
    return { frame, window, setTheme: (theme) => setTheme(window, frame, theme), undock: () => undock(window) };
  };

  return {
    context,
    extensionId,
    openDevTools,
    panelIn,
    async openPanel(page) {
      const window = await openDevTools(page);
      await showView(window, panelId, () => panelIn(window));
      return panelIn(window);
    },
    killWorker: () => killWorker(context, extensionId),
    letGo: () => connection.close(),
    takeAgain: () => take(started),
    ended,
    async close() {
      await connection.close();
      await end();
    },
  };
}

/**
 * An extension that was loaded just now misses a page opened before its worker is up: 21 of 75 such pages were missed,
 * and none of 75 afterwards. So this waits until the worker has answered.
 */
export async function listening(worker: Worker): Promise<void> {
  await worker.evaluate(
    (ask) =>
      new Promise<void>((resolve) => {
        const asking = setInterval(() => {
          // A worker can be announced before the browser has given it the extension API.
          const { local } = chrome.storage ?? {};
          if (!local?.onChanged.hasListener(heard)) local?.onChanged.addListener(heard);
          // A command stored before the worker listens may be heard by nobody.
          local?.set({ [ask]: Date.now() });
        }, 100);
        const heard = (changes: Record<string, chrome.storage.StorageChange>) => {
          if (!changes[ask] || changes[ask].newValue !== undefined) return;
          clearInterval(asking);
          resolve();
        };
      }),
    keys.ask(0, 'witnessed'),
  );
}

async function frameAt(window: Page, matches: (url: string) => boolean): Promise<Frame> {
  const inside = (frame: Frame) => matches(frame.url());
  return window.frames().find(inside) ?? window.waitForEvent('framenavigated', inside);
}

/**
 * DevTools has no public way to select a panel, so this uses its front end's own modules. They are private and may
 * change between Chromium versions: nothing else touches them. Source text, because Vite rewrites `import()`.
 */
async function viewThere(window: Page, id: string): Promise<void> {
  await window.waitForFunction(`(async () => {
    const { ViewManager } = await import('./ui/legacy/legacy.js');
    return ViewManager.ViewManager.instance().hasView('${id}');
  })()`);
}

/**
 * DevTools that is just starting may still turn to its first panel, more than once, and re-registers the panels of an
 * extension that was just updated: ours is shown again until it has loaded. No event reports either.
 */
async function showView(window: Page, id: string, loaded: () => Promise<unknown>): Promise<void> {
  await window.evaluate(`(async () => {
    const { InspectorView, ViewManager } = await import('./ui/legacy/legacy.js');
    const views = ViewManager.ViewManager.instance();
    const panes = InspectorView.InspectorView.instance().tabbedPane;
    const stay = () => void (panes.selectedTabId === '${id}' || (views.hasView('${id}') && views.showView('${id}')));
    const looking = setInterval(stay, 100);
    globalThis.letGo = () => clearInterval(looking);
    stay();
  })()`);
  await loaded();
  await window.evaluate('letGo()');
}

async function setTheme(window: Page, frame: Frame, theme: 'light' | 'dark'): Promise<void> {
  await window.evaluate(`(async () => {
    const { Settings } = await import('./core/common/common.js');
    Settings.Settings.instance().moduleSetting('ui-theme').set('${theme === 'dark' ? 'dark' : 'default'}');
  })()`);
  await frame.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme);
}

export async function undock(window: Page): Promise<void> {
  await window.evaluate(`(async () => {
    const { DockController } = await import('./ui/legacy/legacy.js');
    const docking = DockController.DockController.instance();
    const undocked = docking.once('DockSideChanged');
    docking.setDockSide('undocked');
    await undocked;
  })()`);
}

async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('Stopping the worker takes an open page.');
  const session = await context.newCDPSession(page);
  await new Promise<void>((resolve, reject) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const worker = versions.find(({ scriptURL }) => scriptURL.includes(extensionId));
      if (worker?.runningStatus === 'stopped') resolve();
      else if (worker?.runningStatus === 'running') session.send('ServiceWorker.stopWorker', worker).catch(reject);
    });
    session.send('ServiceWorker.enable').catch(reject);
  });
  await session.detach();
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

type AloneOrNot = Omit<LaunchOptions, 'extension'> & Partial<Pick<LaunchOptions, 'extension'>>;

async function startChromium(options: AloneOrNot): Promise<Started> {
  const profile = options.profile ?? (await newProfile());
  return start({
    name: 'Chromium',
    executable: options.executable,
    args: switches(options, profile),
    env: { ...process.env, ...(options.language && { LANGUAGE: options.language }) },
    isUp: /DevTools listening on (ws:\S+)/,
    profile: options.profile ? undefined : profile,
  });
}

function switches(
  { extension, headless, size = { width: 1280, height: 860 }, sandbox = false, switches: further = [] }: AloneOrNot,
  profile: string,
): string[] {
  return [
    ...(headless ? ['--headless', '--disable-gpu'] : []),
    ...(sandbox ? [] : ['--no-sandbox']),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    `--window-size=${size.width},${size.height}`,
    ...further,
    'about:blank',
  ];
}
