import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'two equal lines': {
      exchange: blocked({ answer: { headers: { 'Access-Control-Allow-Origin': [page, page] } } }),
      shows: ['came more than once', 'several times', `\`${page}, ${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: ${page}, ${page} → ${page}`],
      where: 'server',
    },
    'two lines that name two origins': {
      exchange: blocked({ answer: { headers: { 'Access-Control-Allow-Origin': [page, 'https://other.test'] } } }),
      shows: ['several times', `\`${page}, https://other.test\``],
      where: 'server',
    },
    'a star from the proxy and the origin from the app': {
      exchange: blocked({ answer: { headers: { 'Access-Control-Allow-Origin': ['*', page] } } }),
      shows: [`\`*, ${page}\``],
      where: 'server',
    },
    'a star from both, for a request with credentials': {
      exchange: blocked({
        credentials: 'include',
        answer: {
          headers: { 'Access-Control-Allow-Origin': ['*', '*'], 'Access-Control-Allow-Credentials': 'true' },
        },
      }),
      shows: ['`*, *`'],
      advises: `Let the one that stays name \`${page}\``,
      where: 'server',
    },
    'a star that a proxy has merged': {
      exchange: blocked({ answer: { headers: allow(`*, ${page}`) } }),
      shows: ['several headers in one'],
      confidence: 'probable',
      because: 'A proxy can join two headers into one.',
      where: 'server',
    },
    'lines that Firefox has merged': {
      exchange: blocked({ family: 'firefox', answer: { headers: allow(`${page}, ${page}`) } }),
      shows: ['several headers in one', `\`${page}, ${page}\``],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'one origin and a comma': blocked({ answer: { headers: allow(`${page},`) } }),
    'a list of different origins in one line': blocked({ answer: { headers: allow(`${page}, https://other.test`) } }),
  },
} satisfies Cases;
