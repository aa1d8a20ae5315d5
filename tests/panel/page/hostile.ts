/** Exchanges in which every text was written to do harm: in the list, in a diagnosis, in what is said about it. */
import type { Exchange, HeaderLine } from '../../../src/engine/exchange.ts';
import { sharp } from '../../fuzz/sharp.ts';

const page = 'https://app.example.com';
const allowed: HeaderLine = { name: 'Access-Control-Allow-Origin', value: page };
/** Markup that reveals itself when it runs, in every way in which a text could be taken for markup. */
const traps = [
  '<img src=x onerror="window.ran = true">',
  '"><script>window.ran = true</script>',
  'javascript:window.ran=true',
  `' onmouseover='window.ran=true`,
];
const hostile = [...traps, ...sharp, 'W'.repeat(5000), '\u202e'.repeat(500), 'a '.repeat(2000), '日本'.repeat(1000)];

/** Each has one text in one place. */
export const hostileExchanges: Exchange[] = hostile.flatMap((text, index) =>
  [
    blocked({ url: `https://api.example.com/${text}?q=${text}#${text}` }),
    blocked({ url: text }),
    blocked({ method: text, asks: text }),
    blocked({ initiator: text }),
    blocked({ type: text, error: text }),
    blocked({ response: [{ name: 'Access-Control-Allow-Origin', value: text }] }),
    blocked({ asks: 'x-a', response: [allowed, { name: 'Access-Control-Allow-Headers', value: text }] }),
    blocked({
      response: [
        { name: text, value: text },
        { name: 'Server', value: text },
      ],
    }),
  ].map((exchange, place) => ({ ...exchange, id: `${index}-${place} ${text}`, startedAt: 1000 * index + place })),
);

interface Told {
  url?: string;
  method?: string;
  initiator?: string;
  type?: string;
  error?: string;
  /** Asked for by a preflight, which the response then answers. */
  asks?: string;
  response?: HeaderLine[];
}

function blocked({ url = 'https://api.example.com/a', method = 'PUT', response = [], ...rest }: Told): Exchange {
  const { initiator = page, type = 'xmlhttprequest', error = 'net::ERR_FAILED', asks } = rest;
  const answer = { at: 2, status: 200, headers: response };
  const request = (more: HeaderLine[]) => ({ at: 1, headers: [{ name: 'Origin', value: initiator }, ...more] });
  const question = [
    { name: 'Access-Control-Request-Method', value: method },
    { name: 'Access-Control-Request-Headers', value: asks ?? '' },
  ];
  const preflight = {
    requestId: 'p',
    startedAt: 0,
    request: request(question),
    response: answer,
    outcome: { state: 'completed' as const, at: 3 },
  };
  return {
    id: '',
    family: 'chromium',
    tabId: 1,
    frameId: 0,
    type,
    initiator,
    startedAt: 0,
    hops: [
      {
        url,
        method,
        startedAt: 0,
        ...(asks === undefined ? { request: request([]), response: answer } : { preflight }),
      },
    ],
    outcome: { state: 'failed', at: 9, error },
  };
}
