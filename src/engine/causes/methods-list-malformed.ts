/** Allow-Methods is not a list of names. */
import { say } from '../say.ts';
import { listed, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { malformedList } from './finding/malformed-list.ts';
import { mdn, spec } from './finding/references.ts';

export default {
  id: 'methods-list-malformed',
  spec: spec.preflight,
  mdn: mdn.error('CORSInvalidAllowMethod'),
  rules: ['allow-methods-syntax'],
  codes: [],
  depth: 0,
  find(facts) {
    const { seen, missing = [] } = facts.verdict.check ?? {};
    return malformedList(facts, say('Send the method names with commas between them, and nothing else.'), {
      short: say('Allow-Methods is malformed'),
      title: say('`Access-Control-Allow-Methods` cannot be read as a list of methods.'),
      happened: say`${serverName(facts.hop.url)} sent \`${seen}\`. The browser splits it at commas, and each part has to be one method name. That is not so for ${listed(missing)}.`,
    });
  },
} satisfies Cause;
