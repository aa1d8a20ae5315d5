import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const notion = 'https://api.notion.com/v1/databases/1/query';
const steps = [
  'Keep the secret there, and pass on only the calls that your page needs.',
  'Replace a secret that others could read in the page.',
];

export default {
  reports: {
    'the preflight of a call with a key': {
      exchange: blocked({ url: notion, method: 'POST', preflight: { asks: 'authorization', status: 400 } }),
      shows: ['Notion expects servers to call this address', '`https://api.notion.com`', '`400`'],
      evidence: [`preflight response 0 Access-Control-Allow-Origin: none → ${page}`],
      confidence: 'probable',
      instructs:
        'Let the page ask your own server, or a serverless function, and let that call `https://api.notion.com`.',
      steps,
      where: 'server',
    },
    'a plan of NewsAPI that lets no page in': {
      exchange: blocked({
        url: 'https://newsapi.org/v2/everything?q=a',
        preflight: { asks: 'x-api-key', status: 426, headers: allow('*') },
      }),
      shows: ['NewsAPI expects servers', '`426`'],
      confidence: 'probable',
      instructs: 'your own server',
      where: 'server',
    },
    'the API of X, under its older name': {
      exchange: blocked({
        url: 'https://api.twitter.com/2/tweets',
        preflight: { asks: 'authorization', status: 400 },
      }),
      shows: ['X expects servers to call this address'],
      confidence: 'probable',
      instructs: 'your own server',
      where: 'server',
    },
    'a service of Google Maps that has another form for pages': {
      exchange: blocked({ url: 'https://maps.googleapis.com/maps/api/place/details/json?key=1', answer: {} }),
      shows: ['Google Maps expects servers to call this address'],
      confidence: 'probable',
      instructs: 'your own server',
      steps: ['Or use what it has for pages: `Maps JavaScript API`.', ...steps],
      where: 'server',
    },
    'a token for the code of a login': {
      exchange: blocked({ url: 'https://github.com/login/oauth/access_token?code=1', method: 'POST', answer: {} }),
      shows: ['GitHub expects servers', '`POST /login/oauth/access_token`'],
      confidence: 'probable',
      instructs: 'your own server',
      where: 'server',
    },
    'a key that its list does not name': {
      exchange: blocked({
        url: 'https://shop.myshopify.com/admin/api/2026-10/graphql.json',
        method: 'POST',
        preflight: { asks: 'x-shopify-access-token', headers: allow('*') },
      }),
      shows: ['Shopify expects servers'],
      confidence: 'probable',
      where: 'server',
    },
    'the page of an extension, which has another way': {
      exchange: blocked({ from: 'chrome-extension://abc', url: notion, answer: { status: 401 } }),
      shows: ['`401`'],
      confidence: 'probable',
      steps: [
        ...steps,
        'Or list the server in `host_permissions` of the extension: its pages then need no CORS headers.',
      ],
      where: 'server',
    },
  },
  silent: {
    'what Shopify has for pages': blocked({ url: 'https://shop.myshopify.com/api/2026-10/graphql.json', answer: {} }),
    'what GitHub has for pages': blocked({ url: 'https://api.github.com/user', answer: {} }),
    'what Klaviyo has for pages': blocked({ url: 'https://a.klaviyo.com/client/events', answer: {} }),
    'a host that has the name in it': blocked({ url: 'https://api.notion.com.example.org/v1/users', answer: {} }),
  },
} satisfies Cases;
