import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const answering = (name: string) => blocked({ answer: { headers: { [name]: page } } });

export default {
  reports: {
    'a plural': {
      exchange: answering('Access-Control-Allow-Origins'),
      shows: ['sent `Access-Control-Allow-Origins`', `\`Access-Control-Allow-Origins: ${page}\``],
      evidence: [
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
        `response 0 Access-Control-Allow-Origins: ${page}`,
      ],
      where: 'server',
    },
    'a letter that is missing': {
      exchange: answering('Access-Control-Allow-Orgin'),
      shows: ['`Access-Control-Allow-Orgin`'],
      where: 'server',
    },
    'another form of a word': {
      exchange: answering('Access-Control-Allowed-Origin'),
      shows: ['`Access-Control-Allowed-Origin`'],
      where: 'server',
    },
    'a word that is missing': {
      exchange: answering('Access-Control-Origin'),
      shows: ['`Access-Control-Origin`'],
      where: 'server',
    },
    'in a preflight, half of the name': {
      exchange: blocked({ method: 'PUT', preflight: { headers: { 'Allow-Origin': page } } }),
      shows: ['`Allow-Origin`', '`OPTIONS /users`'],
      where: 'server',
    },
  },
  silent: {
    'an answer with the header': allowed({ answer: { headers: allow(page) } }),
    'headers about methods': blocked({
      answer: { headers: { Allow: 'GET', Origin: page, 'Timing-Allow-Origin': page } },
    }),
    'none at all': blocked({ answer: {} }),
  },
} satisfies Cases;
