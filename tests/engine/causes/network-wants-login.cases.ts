import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const gateway = 'https://gateway.zscaler.net/auD?origurl=https%3A%2F%2Fapi%2eexample%2ecom%2fusers&_ordtok=a';
const exempt = `exempt \`${api}\` from the login of Zscaler`;

export default {
  reports: {
    'the warning page of localtunnel, which no network wrote': {
      exchange: blocked({ url: 'https://shop.loca.lt/api', answer: { status: 511 } }),
      shows: ['localtunnel answered with its warning page', '`511`'],
      confidence: 'probable',
      instructs: 'pass the warning page there',
      where: 'infrastructure',
    },
    'the preflight, sent to the gateway of Zscaler': {
      exchange: blocked({ method: 'PUT', preflight: { status: 307, headers: { Location: gateway } } }),
      shows: ['the network of this device', `in the name of \`${api}\``, '`307`', '`https://gateway.zscaler.net/auD`'],
      evidence: ['preflight response 0 Location: https://gateway.zscaler.net/auD'],
      instructs: exempt,
      steps: [`Open \`${api}\` in a tab, and log in to the network.`],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the preflight in Firefox, at another cloud of Zscaler': {
      exchange: blocked({
        ...{ family: 'firefox', method: 'PUT' },
        preflight: { status: 307, headers: { Location: 'https://gateway.zscalertwo.net:443/auT?origurl=a' } },
      }),
      shows: ['`https://gateway.zscalertwo.net/auT`'],
      instructs: exempt,
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the request': {
      exchange: blocked({ answer: { status: 307, headers: { Location: gateway } } }),
      shows: ['`307`'],
      instructs: exempt,
      confidence: 'probable',
      where: 'infrastructure',
    },
    "a request to the page's own server, followed to the gateway": {
      exchange: blocked({
        url: `${page}/api/facets`,
        answer: { status: 307, headers: { Location: gateway } },
        followed: [{ url: gateway, answer: {} }],
      }),
      shows: [`in the name of \`${page}\``],
      evidence: ['response 0 Location: https://gateway.zscaler.net/auD'],
      instructs: `exempt \`${page}\``,
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a request that was let through to the gateway, and lost its origin': {
      exchange: blocked({
        answer: { status: 307, headers: allow(page, { Location: gateway }) },
        followed: [{ url: gateway, answer: { headers: allow(page) } }],
      }),
      shows: ['`307`'],
      instructs: exempt,
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a gateway that redirects the preflight it gets, too': {
      exchange: blocked({
        ...{ url: `${page}/api/facets`, method: 'PUT' },
        answer: { status: 307, headers: { Location: gateway } },
        followed: [{ url: gateway, preflight: { status: 307, headers: { Location: `${gateway}&next=1` } } }],
      }),
      shows: [`in the name of \`${page}\``],
      instructs: `exempt \`${page}\``,
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the status for it': {
      exchange: blocked({ answer: { status: 511, headers: { 'Content-Type': 'text/html' } } }),
      shows: ['`GET /users`', '`511`'],
      evidence: ['response 0 Status: 511', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      instructs: `Open \`${api}\` in a tab`,
      steps: [],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the status for it, on a preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 511, headers: allow(page) } }),
      shows: ['`OPTIONS /users`', '`511`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
  },
  silent: {
    'a login page of the server': blocked({ answer: { status: 302, headers: { Location: '/login' } } }),
    'another page of Zscaler': blocked({
      answer: { status: 302, headers: { Location: 'https://www.zscaler.com/auD' } },
    }),
    'a host that has the name in it': blocked({
      answer: { status: 302, headers: { Location: 'https://gateway.zscaler.net.example.org/auD' } },
    }),
    'the gateway itself': blocked({ url: 'https://gateway.zscaler.net/auD', answer: {} }),
    'an error of the server': blocked({ answer: { status: 510 } }),
  },
} satisfies Cases;
