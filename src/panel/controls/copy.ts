/** Copying that works inside DevTools, where the page's permissions policy may refuse `navigator.clipboard`. */

export type Way = (text: string) => boolean | Promise<boolean>;

/** Tries one way after the other. False if all of them were refused. */
export async function copyBy(ways: Way[], text: string): Promise<boolean> {
  for (const way of ways) {
    if (await tried(way, text)) return true;
  }
  return false;
}

async function tried(way: Way, text: string): Promise<boolean> {
  try {
    return await way(text);
  } catch {
    return false;
  }
}

async function byClipboard(text: string): Promise<boolean> {
  await navigator.clipboard.writeText(text);
  return true;
}

/** Answers the copy command with exactly this text, whatever is selected. */
function byCommand(text: string): boolean {
  let answered = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    answered = true;
  };
  document.addEventListener('copy', answer, { once: true, capture: true });
  const accepted = document.execCommand('copy');
  document.removeEventListener('copy', answer, { capture: true });
  return accepted && answered;
}

export function copy(text: string): Promise<boolean> {
  return copyBy([byClipboard, byCommand], text);
}

export function select(element: Element): void {
  getSelection()?.selectAllChildren(element);
}
