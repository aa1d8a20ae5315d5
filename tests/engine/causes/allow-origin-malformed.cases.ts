import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const leftAsItIs = 'a variable stays as it is';

export default {
  reports: {
    'an unset value': {
      exchange: blocked({ answer: { headers: allow('None') } }),
      shows: ['is `None`, which is not an origin', `\`${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: None → ${page}`],
      where: 'server',
    },
    'an empty value': {
      exchange: blocked({ answer: { headers: allow('') } }),
      shows: ['is empty', api],
      evidence: [`response 0 Access-Control-Allow-Origin:  → ${page}`],
      where: 'server',
    },
    'a variable that nothing filled in': {
      exchange: blocked({ answer: { headers: allow(`\${FRONTEND_URL}`) } }),
      shows: [`is \`\${FRONTEND_URL}\`, which is not an origin`],
      advises: leftAsItIs,
      where: 'server',
    },
    'a variable of nginx, behind quotes': {
      exchange: blocked({ answer: { headers: allow('$http_origin') } }),
      shows: ['is `$http_origin`'],
      advises: leftAsItIs,
      where: 'server',
    },
    'a variable inside an origin': {
      exchange: blocked({ answer: { headers: allow(`https://\${HOST}`) } }),
      shows: [`is \`https://\${HOST}\``],
      advises: leftAsItIs,
      where: 'server',
    },
    'a template with spaces, which browsers take for a list': {
      exchange: blocked({ answer: { headers: allow('{{ frontend_url }}') } }),
      shows: ['is `{{ frontend_url }}`'],
      advises: leftAsItIs,
      where: 'server',
    },
    'a quoted star': {
      exchange: blocked({ answer: { headers: allow('"*"') } }),
      shows: ['`"*"`'],
      where: 'server',
    },
  },
  silent: {
    'a list of hosts': blocked({ answer: { headers: allow('app.example.com shop.example.com') } }),
    'a regular expression': blocked({ answer: { headers: allow('/localhost:\\d+$/') } }),
    'the origin without its scheme': blocked({ answer: { headers: allow('app.example.com') } }),
    'another origin': blocked({ answer: { headers: allow('https://other.test') } }),
    'the word null': blocked({ answer: { headers: allow('null') } }),
  },
} satisfies Cases;
