/** Allow-Headers is not a list of names. */
import { say } from '../say.ts';
import { listed, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { malformedList } from './finding/malformed-list.ts';
import { mdn, spec } from './finding/references.ts';

export default {
  id: 'headers-list-malformed',
  spec: spec.preflight,
  mdn: mdn.error('CORSInvalidAllowHeader'),
  rules: ['allow-headers-syntax'],
  codes: [],
  depth: 0,
  find(facts) {
    const { seen, missing = [] } = facts.verdict.check ?? {};
    return malformedList(facts, say('Send the header names with commas between them, and nothing else.'), {
      short: say('Allow-Headers is malformed'),
      title: say('`Access-Control-Allow-Headers` cannot be read as a list of header names.'),
      happened: say`${serverName(facts.hop.url)} sent \`${seen}\`. The browser splits it at commas, and each part has to be one header name. That is not so for ${listed(missing)}.`,
    });
  },
} satisfies Cause;
