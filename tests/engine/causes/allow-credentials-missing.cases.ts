import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a preflight in Firefox, which may hide a second line: only the refusal shows credentials': {
      exchange: blocked({
        family: 'firefox',
        credentials: 'hidden',
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
      }),
      shows: ['does not allow them'],
      confidence: 'probable',
      because: 'accepts for a request without credentials',
      where: 'server',
    },
    'the same without such a line, as lines are counted only under the name that the standard spells': {
      exchange: blocked({
        ...{ family: 'firefox', credentials: 'hidden', method: 'PUT' },
        preflight: { headers: { 'access-control-allow-origin': page, 'Access-Control-Allow-Methods': 'PUT' } },
      }),
      shows: ['does not allow them'],
      where: 'server',
    },
    'a request with credentials, and no word about them': {
      exchange: blocked({ credentials: 'include', answer: { headers: allow(page) } }),
      short: 'No Allow-Credentials header',
      shows: ['`Access-Control-Allow-Credentials` is missing, not `true`.'],
      evidence: ['response 0 Access-Control-Allow-Credentials: none → true'],
      where: 'server',
    },
    'a preflight that says `True`, the credentials inferred': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          headers: allow(page, { 'Access-Control-Allow-Credentials': 'True', 'Access-Control-Allow-Methods': 'PUT' }),
        },
      }),
      short: 'Allow-Credentials is not `true`',
      shows: ['`Access-Control-Allow-Credentials` is `True`, not `true`.'],
      evidence: ['preflight response 0 Access-Control-Allow-Credentials: True → true'],
      where: 'server',
    },
  },
  silent: {
    'a wildcard with credentials': blocked({ credentials: 'include', answer: { headers: allow('*') } }),
    'another origin with credentials': blocked({
      credentials: 'include',
      answer: { headers: allow('https://other.test') },
    }),
  },
} satisfies Cases;
