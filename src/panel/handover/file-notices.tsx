/** Shown above the requests: which file they are from, and why another one could not be opened. */
import { Notice, Refusal } from '../controls/notice.tsx';
import { legible } from '../legible/legible.ts';
import { words } from '../words.ts';
import type { Opened } from './saved-file.ts';
import type { OpenedFile } from './use-opened.ts';

type Props = Pick<OpenedFile, 'opened' | 'refusal' | 'dismiss'>;

export function FileNotices({ opened, refusal, dismiss }: Props) {
  return (
    <>
      {refusal && (
        <Refusal what={words.open.refused(legible(refusal.name))} onClose={dismiss}>
          {refusal.reason}
        </Refusal>
      )}
      {/* There before a file is, so that it is said aloud which one the rows are from. */}
      <div role="status">
        {opened && <Notice text={words.open.opened(legible(opened.name), requestsIn(opened))} />}
        {opened?.caution && <Notice text={opened.caution} />}
      </div>
    </>
  );
}

/** Not the number of rows, which grows while a long file is being diagnosed. */
function requestsIn({ exchanges, stopped }: Opened): number {
  return exchanges.length + stopped.length;
}
