import { api, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const script = { type: 'script', mode: 'no-cors', url: `${api}/data.json` } as const;
const json = { headers: { 'Content-Type': 'application/json; charset=utf-8' } };

export default {
  reports: {
    'JSON as a script': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', { ...script, answer: json }),
      shows: ['as a script', '`GET /data.json`', '`application/json; charset=utf-8`'],
      evidence: ['response 0 Content-Type: application/json; charset=utf-8'],
      where: 'server',
    },
    'an error page as an image, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', {
        ...script,
        type: 'image',
        family: 'firefox',
        answer: { status: 404, headers: { 'Content-Type': 'text/html' } },
      }),
      shows: ['as an image', '`404`', '`text/html`'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'a script that the page gave up, in Firefox': failed('NS_BINDING_ABORTED', {
      ...script,
      family: 'firefox',
      answer: { headers: { 'Content-Type': 'text/javascript' } },
    }),
    'a fetch that the page gave up, in Firefox': failed('NS_BINDING_ABORTED', { family: 'firefox', answer: json }),
  },
} satisfies Cases;
