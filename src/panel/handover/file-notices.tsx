/** Above the requests: which file they are from, and why another could not be opened. */
import { legible } from '../legible.ts';
import { Notice, Refusal } from '../list/notices.tsx';
import { words } from '../words.ts';
import type { OpenedFile } from './use-opened.ts';

interface Props extends Pick<OpenedFile, 'opened' | 'refusal' | 'dismiss'> {
  /** How many requests the file holds. */
  total: number;
}

export function FileNotices({ opened, refusal, dismiss, total }: Props) {
  return (
    <>
      {refusal && (
        <Refusal what={words.open.refused(legible(refusal.name))} onClose={dismiss}>
          {refusal.reason}
        </Refusal>
      )}
      {opened && <Notice text={words.open.opened(legible(opened.name), total)} />}
      {opened?.caution && <Notice text={opened.caution} />}
    </>
  );
}
