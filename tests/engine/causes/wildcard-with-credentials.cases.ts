import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a preflight in Firefox, which may hide a second line: only the refusal shows credentials': {
      exchange: blocked({
        family: 'firefox',
        credentials: 'hidden',
        method: 'PUT',
        preflight: { headers: allow('*', { 'Access-Control-Allow-Methods': 'PUT' }) },
      }),
      shows: ['`Access-Control-Allow-Origin: *`'],
      confidence: 'probable',
      because: 'accepts for a request without credentials',
      where: 'server',
    },
    'credentials that the browser showed': {
      exchange: blocked({ credentials: 'include', answer: { headers: allow('*') } }),
      shows: ['`Access-Control-Allow-Origin: *`', api],
      evidence: [`response 0 Access-Control-Allow-Origin: * → ${page}`],
      where: 'server',
    },
    'credentials that follow from the refusal': {
      exchange: blocked({
        credentials: 'hidden',
        answer: { headers: allow('*', { 'Access-Control-Allow-Credentials': 'true' }) },
      }),
      shows: ['asked the browser to send cookies'],
      where: 'server',
    },
    'a preflight': {
      exchange: blocked({
        method: 'DELETE',
        preflight: { headers: allow('*', { 'Access-Control-Allow-Methods': 'DELETE' }) },
      }),
      shows: ['asked the browser to send cookies'],
      evidence: [`preflight response 0 Access-Control-Allow-Origin: * → ${page}`],
      where: 'server',
    },
    'a beacon, which has no option for credentials': {
      exchange: blocked({
        method: 'POST',
        type: 'ping',
        preflight: { headers: allow('*', { 'Access-Control-Allow-Headers': 'content-type' }) },
      }),
      shows: ['`sendBeacon`, which always sends cookies'],
      advises: 'use `fetch` with `keepalive: true`',
      where: 'server',
    },
    'what a worker of type module imports': {
      exchange: blocked({
        type: 'script',
        credentials: 'include',
        headers: { 'Sec-Fetch-Dest': 'worker' },
        answer: { headers: allow('*') },
      }),
      shows: ['`Access-Control-Allow-Origin: *`'],
      advises: "leave out `credentials: 'include'`",
      where: 'server',
    },
    'an image, whose element says it': {
      exchange: blocked({ type: 'image', credentials: 'include', answer: { headers: allow('*') } }),
      shows: ['asked the browser to send cookies'],
      advises: 'write `crossorigin` without `use-credentials`',
      where: 'server',
    },
    'an Apps Script, which cannot change its headers': {
      exchange: blocked({
        url: 'https://script.google.com/macros/s/AKfycb/exec',
        credentials: 'include',
        answer: { headers: allow('*') },
      }),
      shows: ['`https://script.google.com` allows every origin'],
      instructs: "Leave out `credentials: 'include'`",
      steps: [],
      where: 'page',
    },
  },
  silent: {
    'a star without credentials': allowed({ answer: { headers: allow('*') } }),
    'the star twice': blocked({ credentials: 'include', answer: { headers: allow('*, *') } }),
  },
} satisfies Cases;
