/** Above the requests: which file they are from, and why another could not be opened. */
import { legible } from '../legible.ts';
import { Notice } from '../list/notices.tsx';
import { Text } from '../text.tsx';
import { words } from '../words.ts';
import type { OpenedFile } from './use-opened.ts';

interface Props extends Pick<OpenedFile, 'opened' | 'refusal'> {
  /** How many requests the file holds. */
  total: number;
}

export function FileNotices({ opened, refusal, total }: Props) {
  return (
    <>
      {refusal && (
        <p className="notice is-refusal" role="alert">
          <b>{words.open.refused(legible(refusal.name))}</b> <Text>{refusal.reason}</Text>
        </p>
      )}
      {opened && <Notice text={words.open.opened(legible(opened.name), total)} />}
      {opened?.caution && <Notice text={opened.caution} />}
    </>
  );
}
