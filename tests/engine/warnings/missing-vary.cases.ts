import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const other = 'https://admin.example.com';

export default {
  warns: {
    'another site got another value': {
      exchange: allowed({ answer: { headers: allow(page) } }),
      neighbours: [allowed({ from: other, answer: { headers: allow(other) } })],
      shows: [`\`Access-Control-Allow-Origin: ${page}\``, `Asked by \`${other}\`, it sent \`${other}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: ${page}`, 'response 0 Vary: none → Origin'],
    },
    'a plain load of the same URL got none': {
      exchange: allowed({ answer: { headers: allow(page, { Vary: 'Accept-Encoding' }) } }),
      neighbours: [allowed({ mode: 'no-cors', type: 'image', answer: {} })],
      shows: ['Asked without CORS, it sent no `Access-Control-Allow-Origin`'],
      evidence: [`response 0 Access-Control-Allow-Origin: ${page}`, 'response 0 Vary: Accept-Encoding → Origin'],
    },
    'a plain load of the same URL got another value': {
      exchange: allowed({ answer: { headers: allow(page) } }),
      neighbours: [allowed({ mode: 'no-cors', type: 'image', answer: { headers: allow('*') } })],
      shows: ['Asked without CORS, it sent `*`'],
    },
    'another site got none': {
      exchange: allowed({ answer: { headers: allow(page) } }),
      neighbours: [blocked({ from: other, answer: {} })],
      shows: [`Asked by \`${other}\`, it sent no \`Access-Control-Allow-Origin\``],
    },
    'one answer that caches may keep': {
      exchange: allowed({ answer: { headers: allow(page, { 'Cache-Control': 'public, max-age=300' }) } }),
      shows: ['without `Vary: Origin`'],
      confidence: 'probable',
    },
    'one answer that shared caches alone may keep': {
      exchange: allowed({ answer: { headers: allow(page, { 'Cache-Control': 'max-age=0, s-maxage=300' }) } }),
      shows: ['without `Vary: Origin`'],
      confidence: 'probable',
    },
    'one answer that caches may keep until a date': {
      exchange: allowed({ answer: { headers: allow(page, { Expires: 'Mon, 23 Nov 2026 10:00:00 GMT' }) } }),
      shows: ['without `Vary: Origin`'],
      confidence: 'probable',
    },
    'one answer that caches keep by the age of its last change': {
      exchange: allowed({ answer: { headers: allow(page, { 'Last-Modified': 'Mon, 01 Jan 2024 00:00:00 GMT' }) } }),
      shows: ['without `Vary: Origin`'],
      confidence: 'probable',
    },
  },
  silent: {
    'the server was changed, and the same page asked again': {
      exchange: allowed({ answer: { headers: allow(page) } }),
      neighbours: [allowed({ answer: { headers: allow(other) } }), blocked({ answer: {} })],
    },
    'another site got its own value elsewhere, before its request, or with an error': {
      exchange: allowed({ answer: { headers: allow(page) } }),
      neighbours: [
        allowed({ from: other, url: 'https://api.example.com/items', answer: { headers: allow(other) } }),
        blocked({ from: other, method: 'PUT', preflight: { status: 404, headers: allow(other) } }),
        blocked({ from: other, answer: { status: 404 } }),
      ],
    },
    'caches are told': allowed({
      answer: { headers: allow(page, { Vary: 'Accept, Origin', 'Cache-Control': 'max-age=300' }) },
    }),
    'the star is the same for everybody': allowed({
      answer: { headers: allow('*', { 'Cache-Control': 'max-age=300' }) },
    }),
    'one answer that says nothing about caches': allowed({ answer: { headers: allow(page) } }),
    'one answer that caches have to ask about again': allowed({
      answer: { headers: allow(page, { 'Cache-Control': 'public, max-age=0' }) },
    }),
    'one answer that is out of date at once': allowed({ answer: { headers: allow(page, { Expires: '-1' }) } }),
    'one answer that was out of date yesterday': allowed({
      answer: { headers: allow(page, { 'Cache-Control': 'public', Expires: 'Sun, 22 Nov 2026 10:00:00 GMT' }) },
    }),
    'one answer that caches ask about each time': allowed({
      answer: {
        headers: allow(page, { 'Cache-Control': 'no-cache', 'Last-Modified': 'Mon, 01 Jan 2024 00:00:00 GMT' }),
      },
    }),
    'one answer that caches may not keep': allowed({
      answer: { headers: allow(page, { 'Cache-Control': 'no-store, max-age=600' }) },
    }),
  },
} satisfies WarningCases;
