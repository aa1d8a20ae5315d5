/**
 * A Firefox with the extension loaded, controlled over WebDriver BiDi, whose chrome scope reaches Firefox's own
 * DevTools.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newProfile, start } from '../e2e/started.ts';
import { type Bidi, call, connectBidi } from './bidi.ts';
import { openPanel, type Panel } from './toolbox.ts';

export interface Firefox {
  /** The first tab. */
  tab: Tab;
  newTab(): Promise<Tab>;
  /** Opens Firefox's DevTools on the front tab, and shows the CORS panel. */
  openPanel(): Promise<Panel>;
  /** The URL of a page of the extension, such as `src/panel/panel.html`. */
  pageOf(path: string): string;
  /** Runs a function in the browser's own process, with its privileges. */
  privileged: Run;
  /** What Firefox has complained about in the extension's pages so far: uncaught errors, and what it denied. */
  complaints(): Promise<string[]>;
  nextComplaint(): Promise<string>;
  /** Suspends the event page, as the browser does after 30 idle seconds. The next event starts it again. */
  killEventPage(): Promise<void>;
  /** Leaves the browser to the person: it stays open, and nothing controls it any more. */
  letGo(): void;
  /** Resolves when the browser has ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export type Alone = Pick<Firefox, 'tab' | 'newTab' | 'privileged' | 'letGo' | 'ended' | 'close'>;

export interface Tab {
  goto(url: string): Promise<void>;
  run: Run;
  close(): Promise<void>;
}

/** Runs a function elsewhere: it is sent as source text, so it may use only its arguments, which are JSON. */
export type Run = <Args extends unknown[], Result>(
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result>;

export interface LaunchOptions {
  executable: string;
  /** The folder of the extension, built for Firefox. */
  extension: string;
  /** The folder of another extension to load too. */
  another?: string;
  headless: boolean;
  /** Accepts self-signed certificates. */
  acceptInsecureCerts?: boolean;
  size?: { width: number; height: number };
}

type StartOptions = Pick<LaunchOptions, 'executable' | 'headless' | 'acceptInsecureCerts' | 'size'>;

/** What a run controlled by a program should not show, and can do without. */
const preferences: Record<string, boolean | number | string> = {
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'devtools.everOpened': true,
  'devtools.theme': 'light',
  'devtools.toolbox.footer.height': 560,
  // Processes for pages that may come next take a fifth of its computing until its panel is open (measured).
  'dom.ipc.processPrelaunch.enabled': false,
  // Names for servers on this machine; the second is not a development host.
  'network.dns.localDomains': 'plain.test,page.example',
};

export async function launchFirefox(options: LaunchOptions): Promise<Firefox> {
  const { bidi, ...firefox } = await steered(options);
  const { privileged } = firefox;
  const install = (path: string) =>
    bidi.send<{ extension: string }>('webExtension.install', { extensionData: { type: 'path', path } });
  if (options.another) await install(options.another);
  const { extension: id } = await install(options.extension);
  const host = await privileged((name) => WebExtensionPolicy.getByID(name).mozExtensionHostname, id);

  return {
    ...firefox,
    openPanel: () => openPanel(privileged),
    pageOf: (path) => `moz-extension://${host}/${path}`,
    privileged,
    complaints: () => privileged(complaintsFrom, `moz-extension://${host}/`),
    nextComplaint: () => privileged(nextComplaintFrom, `moz-extension://${host}/`),
    killEventPage: () =>
      privileged(
        (name) =>
          WebExtensionPolicy.getByID(name).extension.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          }),
        id,
      ),
  };
}

/** The browser as it is for people without the extension. */
export async function launchAlone(options: StartOptions): Promise<Alone> {
  const { bidi, ...firefox } = await steered(options);
  return firefox;
}

async function steered(options: StartOptions): Promise<Alone & { bidi: Bidi }> {
  const { endpoint, ended, end } = await startFirefox(options);
  const bidi = await connectBidi(endpoint, options.acceptInsecureCerts ?? false);
  const chrome = await firstContext(bidi, { 'moz:scope': 'chrome' });
  return {
    bidi,
    tab: tabIn(bidi, await firstContext(bidi, {})),
    newTab: async () =>
      tabIn(bidi, (await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context),
    privileged: (run, ...args) => call(bidi, chrome, run, ...args),
    letGo: () => bidi.close(),
    ended,
    async close() {
      bidi.close();
      await end();
    },
  };
}

function complaintsFrom(origin: string): string[] {
  const messages = Services.console.getMessageArray().filter((each) => each instanceof Ci.nsIScriptError);
  return messages.filter(({ sourceName }) => sourceName?.startsWith(origin)).map((each) => each.errorMessage ?? '');
}

function nextComplaintFrom(origin: string): Promise<string> {
  return new Promise((resolve) => {
    const listener = {
      observe(message: ScriptError) {
        if (!(message instanceof Ci.nsIScriptError) || !message.sourceName?.startsWith(origin)) return;
        Services.console.unregisterListener(listener);
        resolve(message.errorMessage ?? '');
      },
    };
    Services.console.registerListener(listener);
  });
}

interface ScriptError {
  sourceName?: string;
  errorMessage?: string;
}
interface ConsoleListener {
  observe(message: ScriptError): void;
}

/** Firefox's own objects, in its own process. */
declare const Services: {
  console: {
    getMessageArray(): ScriptError[];
    registerListener(listener: ConsoleListener): void;
    unregisterListener(listener: ConsoleListener): void;
  };
};
declare const Ci: { nsIScriptError: new () => ScriptError };
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: { terminateBackground(options: object): Promise<void> };
  };
};

async function firstContext(bidi: Bidi, params: object): Promise<string> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', params);
  const [first] = contexts;
  if (!first) throw new Error('Firefox started without a window.');
  return first.context;
}

function tabIn(bidi: Bidi, context: string): Tab {
  return {
    async goto(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: (run, ...args) => call(bidi, context, run, ...args),
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

async function startFirefox({ executable, headless, size = { width: 1280, height: 860 } }: StartOptions) {
  const profile = await newProfile();
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  return start({
    name: 'Firefox',
    executable,
    args: [
      ...(headless ? ['--headless'] : []),
      ...['--profile', profile, '--no-remote', '--new-instance'],
      ...['--width', `${size.width}`, '--height', `${size.height}`],
      ...['--remote-debugging-port', '0', '--remote-allow-system-access', 'about:blank'],
    ],
    isUp: /WebDriver BiDi listening on (ws:\S+)/,
    profile,
  });
}
