import type { Family } from '../../../src/engine/exchange.ts';
import { allow, allowed, api, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const put = (more: Record<string, string> = {}, family: Family = 'chromium', path = '/users') =>
  allowed({
    ...{ family, url: `${api}${path}` },
    method: 'PUT',
    preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT', ...more }) },
    answer: { headers: allow(page) },
  });

const asking = (asks: string, more: Record<string, string>, family: Family = 'chromium') =>
  allowed({
    ...{
      family,
      method: 'PUT',
      preflight: { asks, headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT', ...more }) },
    },
    answer: { headers: allow(page) },
  });

export default {
  warns: {
    'no such header': {
      exchange: put(),
      neighbours: [put(), put(), put({}, 'chromium', '/other'), allowed({ answer: { headers: allow(page) } })],
      shows: ['without `Access-Control-Max-Age`', '2 times more'],
      evidence: ['preflight response 0 Access-Control-Max-Age: none → 600'],
      policy: { maxAge: 600, methods: ['PUT'] },
    },
    'a unit': { exchange: put({ 'Access-Control-Max-Age': '600s' }), shows: ['`Access-Control-Max-Age: 600s`'] },
    'two layers': { exchange: put({ 'Access-Control-Max-Age': '600, 600' }), shows: ['600, 600'] },
    'a plus, in Firefox': {
      exchange: put({ 'Access-Control-Max-Age': '+600' }, 'firefox'),
      shows: ['`Access-Control-Max-Age: +600`'],
    },
    'no longer than without it': {
      exchange: put({ 'Access-Control-Max-Age': '5' }, 'firefox'),
      shows: ['`Access-Control-Max-Age: 5`'],
      why: 'above five',
    },
    'more than Chromium can read': {
      exchange: put({ 'Access-Control-Max-Age': '9223372036854775808' }),
      shows: ['`Access-Control-Max-Age: 9223372036854775808`'],
    },
    'a method that the star alone allows, in Firefox': {
      exchange: put({ 'Access-Control-Allow-Methods': '*', 'Access-Control-Max-Age': '7200' }, 'firefox'),
      shows: ['`Access-Control-Max-Age: 7200`'],
      instructs: 'List `PUT` by name',
      why: 'does not remember',
      evidence: ['preflight response 0 Access-Control-Allow-Methods: * → *, PUT'],
      policy: { maxAge: 7200, methods: ['PUT'] },
    },
    'a header that the star alone allows, in Firefox, and no number': {
      exchange: asking('x-a, x-b', { 'Access-Control-Allow-Headers': 'X-A, *' }, 'firefox'),
      shows: ['without `Access-Control-Max-Age`'],
      instructs: 'List `x-b` by name',
      evidence: [
        'preflight response 0 Access-Control-Allow-Headers: X-A, * → X-A, *, x-b',
        'preflight response 0 Access-Control-Max-Age: none → 600',
      ],
      policy: { maxAge: 600, headers: ['x-a', 'x-b'] },
    },
    'a login and more that the star alone allows, in Firefox': {
      exchange: asking(
        'authorization,x-a',
        { 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '600' },
        'firefox',
      ),
      shows: ['`Access-Control-Max-Age: 600`'],
      instructs: 'List `authorization` and `x-a`',
    },
    zero: { exchange: put({ 'Access-Control-Max-Age': '0' }), shows: ['`Access-Control-Max-Age: 0`'] },
  },
  silent: {
    'ten minutes': put({ 'Access-Control-Max-Age': '600' }),
    'a plus, in Chromium': put({ 'Access-Control-Max-Age': '+600' }),
    'six seconds': put({ 'Access-Control-Max-Age': '6' }),
    'as much as Chromium can read': put({ 'Access-Control-Max-Age': '9223372036854775807' }),
    'more than that, in Firefox': put({ 'Access-Control-Max-Age': '9223372036854775808' }, 'firefox'),
    'what the star alone allows, in Chromium': asking('x-a', {
      ...{ 'Access-Control-Allow-Headers': '*', 'Access-Control-Allow-Methods': '*', 'Access-Control-Max-Age': '600' },
    }),
    'names beside the star': put(
      { 'Access-Control-Allow-Methods': 'PUT, *', 'Access-Control-Max-Age': '600' },
      'firefox',
    ),
    'a login that the star alone allows, of which another warning speaks': asking('authorization', {
      ...{ 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '600' },
    }),
    'the same in Firefox': asking(
      'authorization',
      { 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '600' },
      'firefox',
    ),
    'no preflight': allowed({ answer: { headers: allow(page) } }),
  },
} satisfies WarningCases;
