import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'two lines that both say true': {
      exchange: blocked({
        credentials: 'include',
        answer: { headers: allow(page, { 'Access-Control-Allow-Credentials': ['true', 'true'] }) },
      }),
      shows: ['`true, true`'],
      evidence: ['response 0 Access-Control-Allow-Credentials: true, true → true'],
      where: 'server',
    },
    'one line with both': {
      exchange: blocked({
        credentials: 'include',
        answer: { headers: allow(page, { 'Access-Control-Allow-Credentials': 'true, true' }) },
      }),
      shows: ['several headers in one', '`true, true`'],
      confidence: 'probable',
      where: 'server',
    },
    'two lines of a preflight in Firefox, which may hide a third: only the refusal shows credentials': {
      exchange: blocked({
        ...{ family: 'firefox', credentials: 'hidden', method: 'PUT' },
        preflight: {
          headers: allow(page, {
            'Access-Control-Allow-Methods': 'PUT',
            'access-control-allow-credentials': ['true', 'true'],
          }),
        },
      }),
      shows: ['`true, true`'],
      confidence: 'probable',
      because: 'accepts for a request without credentials',
      where: 'server',
    },
  },
  silent: {
    'one value, and a comma behind it': blocked({
      credentials: 'include',
      answer: { headers: allow(page, { 'Access-Control-Allow-Credentials': 'true,' }) },
    }),
    'one line in the wrong case': blocked({
      credentials: 'include',
      answer: { headers: allow(page, { 'Access-Control-Allow-Credentials': 'TRUE' }) },
    }),
  },
} satisfies Cases;
