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
      why: 'must not slip into a page',
      advises: 'fetch it with CORS',
      confidence: 'probable',
      where: 'server',
    },
    'XML as an image, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', {
        ...{ ...script, type: 'image', family: 'firefox' },
        answer: { headers: { 'Content-Type': 'application/atom+xml' } },
      }),
      shows: ['`application/atom+xml`'],
      confidence: 'probable',
      where: 'server',
    },
    'a video that was answered with JSON': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', { ...script, type: 'media', answer: json }),
      shows: ['as a video or audio file'],
      where: 'server',
    },
    'a PDF as a script, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', {
        ...{ ...script, family: 'firefox' },
        answer: { headers: { 'Content-Type': 'application/pdf' } },
      }),
      shows: ['`application/pdf`'],
      confidence: 'probable',
      where: 'server',
    },
    'an image of a type that says nothing, with nosniff, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', {
        ...{ ...script, type: 'image', family: 'firefox' },
        answer: { headers: { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' } },
      }),
      shows: ['`application/octet-stream`'],
      confidence: 'probable',
      where: 'server',
    },
    'an error without a type, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', { ...script, family: 'firefox', answer: { status: 500 } }),
      shows: ['`500`', 'this as a script, and the answer is not one'],
      confidence: 'probable',
      where: 'server',
    },
    'a module of another type, in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', {
        ...{ ...script, mode: 'cors', family: 'firefox' },
        answer: { headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' } },
      }),
      shows: ['as a script', '`text/plain`'],
      why: 'nobody meant to be loaded like this',
      spec: 'https://html.spec.whatwg.org/#fetch-a-single-module-script',
      steps: [],
      confidence: 'probable',
      where: 'server',
    },
    'a JSON module that is a web page, in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', {
        ...{ type: 'json', mode: 'cors', family: 'firefox' },
        answer: { headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' } },
      }),
      shows: ['as a JSON module', '`text/html`'],
      steps: [],
      confidence: 'probable',
      where: 'server',
    },
    'what a worker imports, without a type, in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', { ...script, family: 'firefox', answer: {} }),
      shows: ['this as a script, and the answer is not one'],
      confidence: 'probable',
      where: 'server',
    },
    'a module of two types, in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', {
        ...{ ...script, mode: 'cors', family: 'firefox' },
        answer: { headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript, text/html' } },
      }),
      shows: ['`text/javascript, text/html`'],
      confidence: 'probable',
      where: 'server',
    },
    'a style sheet of a type that says nothing, in Firefox': {
      exchange: failed('NS_ERROR_FAILURE', {
        ...{ ...script, type: 'stylesheet', family: 'firefox' },
        answer: { headers: { 'Content-Type': 'application/octet-stream' } },
      }),
      shows: ['as a stylesheet', '`application/octet-stream`'],
      confidence: 'probable',
      where: 'server',
    },
    'an image as a style sheet, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', {
        ...{ ...script, type: 'stylesheet', family: 'firefox' },
        answer: { headers: { 'Content-Type': 'image/png' } },
      }),
      shows: ['as a stylesheet', '`image/png`'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'a JSON module of the right type, in Firefox': failed('NS_ERROR_CORRUPTED_CONTENT', {
      ...{ type: 'json', mode: 'cors', family: 'firefox' },
      answer: { headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/ld+json' } },
    }),
    'a style sheet that the page gave up, in Firefox': failed('NS_BINDING_ABORTED', {
      ...{ ...script, type: 'stylesheet', family: 'firefox' },
      answer: { status: 404, headers: { 'Content-Type': 'text/css; charset=utf-8' } },
    }),
    'a script whose type is right, in Firefox': failed('NS_ERROR_CORRUPTED_CONTENT', {
      ...{ ...script, family: 'firefox' },
      answer: { headers: { 'Content-Type': 'application/x-javascript' } },
    }),
    'an image with the same error, in Firefox': failed('NS_ERROR_CORRUPTED_CONTENT', {
      ...{ ...script, type: 'image', family: 'firefox', answer: json },
    }),
    'a script that the page gave up, in Firefox': failed('NS_BINDING_ABORTED', {
      ...script,
      family: 'firefox',
      answer: { headers: { 'Content-Type': 'text/javascript' } },
    }),
    'an image that is not found, and that the page gave up, in Firefox': failed('NS_BINDING_ABORTED', {
      ...{ ...script, type: 'image', family: 'firefox' },
      answer: { status: 404, headers: { 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' } },
    }),
    'an image of a type that says nothing, in Firefox': failed('NS_BINDING_ABORTED', {
      ...{ ...script, type: 'image', family: 'firefox' },
      answer: { headers: { 'Content-Type': 'application/octet-stream' } },
    }),
    // https://fetch.spec.whatwg.org/#opaque-response-safelisted-mime-type
    'an SVG image that the page gave up, in Firefox': failed('NS_BINDING_ABORTED', {
      ...{ ...script, type: 'image', family: 'firefox' },
      answer: { headers: { 'Content-Type': 'image/svg+xml' } },
    }),
    'a fetch that the page gave up, in Firefox': failed('NS_BINDING_ABORTED', { family: 'firefox', answer: json }),
  },
} satisfies Cases;
