/**
 * Firefox's own DevTools. There is no public way in: the modules used here are private and may change between versions,
 * and nothing else touches them. The panel's document lives in the extension's process, behind a frame script.
 */
import { resultFrom, sourceOf } from './bidi.ts';
import type { Run } from './browser.ts';

export interface Panel {
  /** Runs a function in the panel's document. */
  run: Run;
  /** A PNG of the DevTools window, with the panel in place. */
  picture(): Promise<Buffer>;
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  /** Presses a key in whatever has focus in the DevTools window: `Tab`, `ArrowDown`, `Enter`. */
  press(key: string, ...modifiers: Modifier[]): Promise<void>;
  /** Whether DevTools shows its console below the panel, which Escape opens. */
  hasConsole(): Promise<boolean>;
  closeConsole(): Promise<void>;
}

/** Keys that are held at the same time. */
type Modifier = 'Control' | 'Shift';

/** The part of Firefox's front end that is used. */
interface Toolbox {
  doc: Document;
  topWindow: Window & { browsingContext: BrowsingContext; windowUtils: unknown };
  selectTool(id: string): Promise<unknown>;
  splitConsole: boolean;
  closeSplitConsole(): Promise<void>;
}
interface BrowsingContext {
  currentWindowGlobal: { drawSnapshot(area: null, scale: number, colour: string): Promise<ImageBitmap> };
}
interface PanelBrowser extends Element {
  messageManager: {
    sendAsyncMessage(name: string, data: object): void;
    addMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
  };
}
interface Answer {
  number: number;
  json?: string;
  error?: string;
}

/** Firefox's own objects. What has to survive between two calls is kept on the browser's window. */
declare const ChromeUtils: { importESModule(url: string): { require(module: string): unknown } };
declare const Services: {
  prefs: { setStringPref(name: string, value: string): void };
  mm: {
    loadFrameScript(url: string, forLaterOnesToo: boolean): void;
    addMessageListener(name: string, listener: () => void): void;
  };
};
declare const gBrowser: { selectedTab: Element };
declare const corsToolbox: Toolbox;
declare const corsPanel: PanelBrowser;

export async function openPanel(privileged: Run): Promise<Panel> {
  await privileged(openToolbox, `data:application/javascript,(${encodeURIComponent(String(obey))})(this)`);
  let asked = 0;
  const run: Run = async (code, ...args) => {
    asked += 1;
    const { json, error } = await privileged(ask, asked, sourceOf(code, args));
    if (error !== undefined) throw new Error(error);
    return resultFrom(json);
  };
  await run(hasContent);
  return {
    run,
    picture: async () => Buffer.from(await privileged(draw), 'base64'),
    async setTheme(theme) {
      await privileged((name) => Services.prefs.setStringPref('devtools.theme', name), theme);
      await run(follow, theme);
    },
    press: (key, ...modifiers) => privileged(press, key, modifiers),
    hasConsole: () => privileged(() => corsToolbox.splitConsole),
    closeConsole: () => privileged(() => corsToolbox.closeSplitConsole()),
  };
}

/** Opens the toolbox in a window of its own, and its CORS panel once the extension has added it. */
async function openToolbox(script: string): Promise<void> {
  const { require: load } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = load('devtools/client/framework/devtools') as {
    gDevTools: { showToolboxForTab(tab: Element, options: object): Promise<Toolbox> };
  };
  const toolbox = await gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: 'webconsole', hostType: 'window' });
  toolbox.topWindow.resizeTo(1280, 860);
  const place = await new Promise<Element>((resolve) => {
    const look = () => {
      const found = toolbox.doc.querySelector('[id^="toolbox-panel-webext-devtools-panel"]');
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(toolbox.doc, { subtree: true, childList: true });
    look();
  });
  await toolbox.selectTool(place.id.slice('toolbox-panel-'.length));
  const frame = toolbox.doc.querySelector<HTMLIFrameElement>('iframe[id*="webext-devtools-panel"]');
  const panel = frame?.contentDocument?.querySelector('browser');
  // The panel's page moves to another process than the empty one it begins as, so every frame gets the script.
  await new Promise<void>((resolve) => {
    Services.mm.addMessageListener('cors-explainer:here', () => resolve());
    Services.mm.loadFrameScript(script, true);
  });
  Object.assign(globalThis, { corsToolbox: toolbox, corsPanel: panel });
}

/** Runs in the extension's process, with the browser's privileges. */
function obey(frame: FrameScript): void {
  const look = () => {
    const { location, readyState } = frame.content?.document ?? {};
    if (location?.pathname === '/src/panel/panel.html' && readyState === 'complete')
      frame.sendAsyncMessage('cors-explainer:here');
  };
  frame.addEventListener('load', look, true);
  look();
  frame.addMessageListener('cors-explainer:ask', async ({ data: { number, source } }) => {
    const answer = (rest: Partial<Answer>) => frame.sendAsyncMessage('cors-explainer:answer', { number, ...rest });
    try {
      const { content } = frame;
      const sandbox = new Cu.Sandbox(content.document.nodePrincipal, { sandboxPrototype: content, wantXrays: false });
      answer({ json: await Cu.evalInSandbox(source, sandbox) });
    } catch (error) {
      answer({ error: String(error) });
    }
  });
}
interface FrameScript {
  content: Window & { document: Document & { nodePrincipal: object } };
  addEventListener(event: 'load', listener: () => void, capture: boolean): void;
  addMessageListener(name: string, listener: (message: { data: { number: number; source: string } }) => void): void;
  sendAsyncMessage(name: string, data?: object): void;
}
declare const Cu: {
  Sandbox: new (principal: object, options: object) => object;
  evalInSandbox(source: string, sandbox: object): Promise<string>;
};

function ask(number: number, source: string): Promise<Answer> {
  const { messageManager } = corsPanel;
  return new Promise((resolve) => {
    messageManager.addMessageListener('cors-explainer:answer', function hear({ data }) {
      if (data.number !== number) return;
      messageManager.removeMessageListener('cors-explainer:answer', hear);
      resolve(data);
    });
    messageManager.sendAsyncMessage('cors-explainer:ask', { number, source });
  });
}

async function draw(): Promise<string> {
  const { browsingContext, document } = corsToolbox.topWindow;
  const image = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

function hasContent(): Promise<void> {
  const root = document.getElementById('panel') as HTMLElement;
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true });
    look();
    function look() {
      if (root.childElementCount === 0) return;
      observer.disconnect();
      resolve();
    }
  });
}

/** The panel follows DevTools' theme by itself; this waits until it has. */
function follow(theme: string): Promise<void> {
  const { documentElement } = document;
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(documentElement, { attributes: true });
    look();
    function look() {
      if (documentElement.dataset.theme !== theme) return;
      observer.disconnect();
      resolve();
    }
  });
}

function press(key: string, modifiers: Modifier[]): void {
  const window = corsToolbox.topWindow as unknown as { KeyboardEvent: typeof KeyboardEvent };
  const processor = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(
    Components.interfaces.nsITextInputProcessor,
  );
  corsToolbox.topWindow.focus();
  (corsPanel as unknown as HTMLElement).focus();
  if (!processor.beginInputTransactionForTests(window)) throw new Error('Firefox takes no keys for this window.');
  const codes: Record<string, number> = { Tab: 9, Enter: 13, Escape: 27, ArrowLeft: 37, ArrowUp: 38, ArrowDown: 40 };
  const event = (name: string) => new window.KeyboardEvent('', { key: name, keyCode: codes[name] ?? 0 });
  for (const held of modifiers) processor.keydown(event(held));
  processor.keydown(event(key));
  processor.keyup(event(key));
  for (const held of modifiers) processor.keyup(event(held));
}
interface TextInputProcessor {
  beginInputTransactionForTests(window: object): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const Components: {
  classes: Record<'@mozilla.org/text-input-processor;1', { createInstance(wanted: unknown): TextInputProcessor }>;
  interfaces: { nsITextInputProcessor: unknown };
};
