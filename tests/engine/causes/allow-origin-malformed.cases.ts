import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const leftAsItIs = 'a variable stays as it is';

export default {
  reports: {
    'an unset value': {
      exchange: blocked({ answer: { headers: allow('None') } }),
      short: 'Allow-Origin is not an origin',
      shows: ['is `None`, which is not an origin', `\`${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: None → ${page}`],
      where: 'server',
    },
    'an empty value': {
      exchange: blocked({ answer: { headers: allow('') } }),
      short: 'Allow-Origin is empty',
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
    'a variable in the way of Windows, before a path': {
      exchange: blocked({ answer: { headers: allow('https://%SUB%.example.com/app') } }),
      shows: ['is `https://%SUB%.example.com/app`'],
      advises: leftAsItIs,
      where: 'server',
    },
    'a variable in a list with the origin and a slash': {
      exchange: blocked({ answer: { headers: allow(`${page}/, $OTHER`) } }),
      shows: [`is \`${page}/, $OTHER\``],
      advises: leftAsItIs,
      where: 'server',
    },
    'an origin that was percent-encoded': {
      exchange: blocked({ answer: { headers: allow('https%3A%2F%2Fapp.example.com') } }),
      shows: ['is `https%3A%2F%2Fapp.example.com`'],
      advises: 'If the value comes from a setting',
      where: 'server',
    },
    'a function that code wrote as text': {
      exchange: blocked({ answer: { headers: allow('(origin) => true') } }),
      shows: ['is `(origin) => true`, which is not an origin'],
      advises: 'as a string',
      where: 'server',
    },
    'the same, with signs of a pattern': {
      exchange: blocked({ answer: { headers: allow('origin=>/test$/.test(origin)') } }),
      shows: ['is `origin=>/test$/.test(origin)`'],
      where: 'server',
    },
    'the same, with a list in it': {
      exchange: blocked({
        answer: { headers: allow("function (o) { return ['https://a.test', 'https://b.test'].includes(o); }") },
      }),
      shows: ['which is not an origin'],
      where: 'server',
    },
    'the origin with a comma behind it': {
      exchange: blocked({ answer: { headers: allow(`${page},`) } }),
      shows: [`is \`${page},\`, which is not an origin`],
      where: 'server',
    },
    'a star with a comma behind it': {
      exchange: blocked({ answer: { headers: allow('*,') } }),
      shows: ['is `*,`'],
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
    'another origin, with a percent-encoded host': blocked({
      answer: { headers: allow('https://%E3%83%86.example') },
    }),
    'another origin': blocked({ answer: { headers: allow('https://other.test') } }),
    'the word null': blocked({ answer: { headers: allow('null') } }),
  },
} satisfies Cases;
