/** Allow-Methods is not a list of names. */
import { say } from '../say.ts';
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
  find: (facts) =>
    malformedList(facts, {
      short: say('Allow-Methods is malformed'),
      title: say('`Access-Control-Allow-Methods` cannot be read as a list of methods.'),
    }),
} satisfies Cause;
