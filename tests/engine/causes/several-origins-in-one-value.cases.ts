import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a list separated by commas': {
      exchange: blocked({ answer: { headers: allow(`https://other.test, ${page}`) } }),
      shows: ['holds several values', `\`https://other.test, ${page}\``],
      where: 'server',
    },
    'a list separated by spaces': {
      exchange: blocked({ answer: { headers: allow(`https://other.test ${page}`) } }),
      shows: ['several values'],
      evidence: [`response 0 Access-Control-Allow-Origin: https://other.test ${page} → ${page}`],
      where: 'server',
    },
    'a list separated by semicolons': {
      exchange: blocked({ answer: { headers: allow(`https://other.test;${page}`) } }),
      shows: ['several values'],
      where: 'server',
    },
    'the same, of origins with ports': {
      exchange: blocked({ answer: { headers: allow('http://localhost:3000;http://localhost:5173') } }),
      shows: ['several values'],
      where: 'server',
    },
  },
  silent: {
    'one origin, and a semicolon behind it': blocked({ answer: { headers: allow(`${page};`) } }),
    'one origin': blocked({ answer: { headers: allow('https://other.test') } }),
    'one origin, and a comma behind it': blocked({ answer: { headers: allow(`${page},`) } }),
    'a function that code wrote as text': blocked({ answer: { headers: allow('(origin) => true') } }),
    'an object that code wrote as text': blocked({ answer: { headers: allow('[object Object]') } }),
  },
} satisfies Cases;
