/** Allow-Headers is not a list of names. */
import { say } from '../say.ts';
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
  find: (facts) =>
    malformedList(facts, {
      short: say('Allow-Headers is malformed'),
      title: say('`Access-Control-Allow-Headers` cannot be read as a list of header names.'),
    }),
} satisfies Cause;
