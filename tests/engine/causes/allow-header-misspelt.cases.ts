import { allow, allowed, blocked, type Headers, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const answering = (name: string) => blocked({ answer: { headers: { [name]: page } } });
const agreeing = (headers: Headers) => ({ headers: allow(page, headers) });

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
    'a word in place of another': {
      exchange: answering('Allow-Control-Allow-Origin'),
      shows: ['`Allow-Control-Allow-Origin`'],
      where: 'server',
    },
    'two words that changed places': {
      exchange: answering('Access-Allow-Control-Origin'),
      shows: ['`Access-Allow-Control-Origin`'],
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
    'with underscores': {
      exchange: answering('Access_Control_Allow_Origin'),
      shows: ['`Access_Control_Allow_Origin`'],
      where: 'server',
    },
    'headers in the singular': {
      exchange: blocked({
        headers: { 'X-Key': '1' },
        preflight: { asks: 'x-key', ...agreeing({ 'Access-Control-Allow-Header': 'X-Key, X-Other' }) },
      }),
      short: 'Allow-Headers misspelt',
      shows: ['sent `Access-Control-Allow-Header`', 'Browsers look for `Access-Control-Allow-Headers`.'],
      evidence: [
        'preflight response 0 Access-Control-Allow-Headers: none → x-key',
        'preflight response 0 Access-Control-Allow-Header: X-Key, X-Other',
      ],
      instructs: 'Send `Access-Control-Allow-Headers` in place of `Access-Control-Allow-Header`.',
      where: 'server',
    },
    'methods in the singular': {
      exchange: blocked({ method: 'PUT', preflight: agreeing({ 'Access-Control-Allow-Method': 'PUT' }) }),
      short: 'Allow-Methods misspelt',
      shows: ['sent `Access-Control-Allow-Method`'],
      where: 'server',
    },
    'all headers, in the singular': {
      exchange: blocked({
        headers: { 'X-Key': '1' },
        preflight: { asks: 'x-key', ...agreeing({ 'Access-Control-Allow-Header': '*' }) },
      }),
      shows: ['sent `Access-Control-Allow-Header`'],
      where: 'server',
    },
    'credentials in the singular, where another line that Firefox hides explains it as well': {
      exchange: blocked({
        family: 'firefox',
        credentials: 'hidden',
        answer: agreeing({ 'Access-Control-Allow-Credential': 'true' }),
      }),
      shows: ['sent `Access-Control-Allow-Credential`'],
      confidence: 'probable',
      because: 'credentials',
      where: 'server',
    },
    'credentials in the singular': {
      exchange: blocked({
        credentials: 'include',
        answer: agreeing({ 'Access-Control-Allow-Credential': 'true' }),
      }),
      short: 'Allow-Credentials misspelt',
      shows: ['sent `Access-Control-Allow-Credential`'],
      where: 'server',
    },
  },
  silent: {
    'a misspelt list without what was asked': blocked({
      method: 'PUT',
      preflight: agreeing({ 'Access-Control-Allow-Method': 'GET, put' }),
    }),
    'all methods, which does not count with credentials': blocked({
      ...{ family: 'firefox', method: 'PUT', credentials: 'include' },
      headers: { Cookie: 'a=1' },
      preflight: agreeing({ 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Allow-Method': '*' }),
    }),
    'a list beside the misspelt one': blocked({
      method: 'PUT',
      preflight: agreeing({ 'Access-Control-Allow-Method': 'PUT', 'Access-Control-Allow-Methods': 'GET' }),
    }),
    'an answer with the header': allowed({ answer: { headers: allow(page) } }),
    'headers about methods': blocked({
      answer: { headers: { Allow: 'GET', Origin: page, 'Timing-Allow-Origin': page } },
    }),
    'none at all': blocked({ answer: {} }),
  },
} satisfies Cases;
