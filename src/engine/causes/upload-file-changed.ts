/** The file to upload changed on the disk. */
import { isWithoutBody } from '../fetch/methods.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { consoleSpeaks, playedNoPart } from './finding/why.ts';
import { errorOf } from './signs/ending.ts';

const gone = 'net::ERR_FILE_NOT_FOUND';

export default {
  id: 'upload-file-changed',
  spec: spec.networkError,
  mdn: mdn.page('API/File_API/Using_files_from_web_applications'),
  rules: [],
  codes: ['net::ERR_UPLOAD_FILE_CHANGED', gone],
  depth: 1,
  find(facts) {
    if (isWithoutBody(facts.hop.method)) return undefined;
    const isGone = errorOf(facts) === gone;
    return {
      short: isGone ? say('File to upload is gone') : say('File to upload was changed'),
      title: isGone
        ? say('The file that the page uploads is no longer where it was.')
        : say('The file that the page uploads has changed since it was chosen.'),
      happened: say`The page sends a file with ${requestName(facts.hop)} to ${serverName(facts.hop.url)}. The browser could not read it from the disk: \`${errorOf(facts)}\`.`,
      why: `${say(
        'A page may read the file that somebody chose, as it was then. After a change on the disk the browser no longer hands it out.',
      )} ${consoleSpeaks(playedNoPart())}`,
      evidence: [],
      confidence: 'certain',
      repair: pageRepair(say('Choose the file again, and send it then.'), [
        say('If it may change in between, read it as soon as it is chosen: `new Blob([await file.arrayBuffer()])`.'),
      ]),
    };
  },
} satisfies Cause;
