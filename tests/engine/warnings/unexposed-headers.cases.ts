import { allow, allowed, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

export default {
  warns: {
    'no list': {
      exchange: allowed({ answer: { headers: allow(page, { 'X-Total-Count': '41', ETag: '"1"', Server: 'nginx' }) } }),
      short: '2 headers cannot be read',
      shows: ['`etag` and `x-total-count`', '`Access-Control-Expose-Headers` is missing.'],
      evidence: ['response 0 Access-Control-Expose-Headers: none → etag, x-total-count'],
      policy: { exposed: ['etag', 'x-total-count'] },
    },
    'a list that names another': {
      exchange: allowed({
        answer: {
          headers: allow(page, { 'Content-Disposition': 'attachment', 'Access-Control-Expose-Headers': 'ETag' }),
        },
      }),
      short: 'content-disposition cannot be read',
      shows: ['`content-disposition`', '`Access-Control-Expose-Headers: ETag` does not list'],
      policy: { exposed: ['content-disposition', 'etag'] },
    },
    'the star with credentials': {
      exchange: allowed({
        credentials: 'include',
        answer: {
          headers: allow(page, {
            'Access-Control-Allow-Credentials': 'true',
            'Access-Control-Expose-Headers': '*',
            Location: '/users/7',
          }),
        },
      }),
      shows: ['`location`', '`Access-Control-Expose-Headers: *`'],
      why: 'With credentials the star counts as a plain word',
    },
    'a token that the login answers with': {
      exchange: allowed({ answer: { headers: allow(page, { Authorization: 'Bearer x' }) } }),
      shows: ['`authorization`'],
      policy: { exposed: ['authorization'] },
    },
    'how far an upload by tus came, and how long it is': {
      exchange: allowed({ answer: { headers: allow(page, { 'Upload-Offset': '0', 'Upload-Length': '9' }) } }),
      shows: ['`upload-length` and `upload-offset`'],
      policy: { exposed: ['upload-length', 'upload-offset'] },
    },
    'the session that an MCP server gives': {
      exchange: allowed({ answer: { headers: allow('*', { 'Mcp-Session-Id': '7' }) } }),
      shows: ['`mcp-session-id`'],
      policy: { exposed: ['mcp-session-id'] },
    },
    'a stream that code asks for with `fetch`': {
      exchange: allowed({
        ...{ method: 'POST', headers: { Accept: 'text/event-stream' } },
        answer: { headers: allow(page, { 'X-Request-Id': '7' }) },
      }),
      shows: ['`x-request-id`'],
    },
    'a list that breaks the rules': {
      exchange: allowed({
        answer: { headers: allow(page, { Link: '</2>', 'Access-Control-Expose-Headers': 'link, x bar' }) },
      }),
      shows: ['`link`', 'is no list of names'],
    },
    'a star in a list that breaks the rules, in Chromium': {
      exchange: allowed({
        answer: { headers: allow(page, { Link: '</2>', 'Access-Control-Expose-Headers': '*, x bar' }) },
      }),
      shows: ['`link`', 'is no list of names'],
    },
  },
  silent: {
    'a font, whose headers no page is given': allowed({
      type: 'font',
      answer: { headers: allow(page, { ETag: '"1"' }) },
    }),
    'an EventSource, whose page is given none either': allowed({
      headers: { Accept: 'text/event-stream' },
      answer: { headers: allow(page, { 'X-Request-Id': '7' }) },
    }),
    'an EventSource in Firefox': allowed({
      ...{ family: 'firefox', headers: { Accept: 'text/event-stream' } },
      answer: { headers: allow(page, { 'X-Request-Id': '7' }) },
    }),
    'a weak `ETag`, which Express puts on each answer': allowed({
      answer: { headers: allow(page, { ETag: 'W/"2-vyGp6PvFo4RvsFtPoIWeCReyIC8"' }) },
    }),
    'the star without credentials': allowed({
      answer: { headers: allow('*', { ETag: '"1"', 'Access-Control-Expose-Headers': '*' }) },
    }),
    'a star that `fetch` in Firefox heeds, though the list breaks the rules': allowed({
      family: 'firefox',
      answer: { headers: allow('*', { ETag: '"1"', 'Access-Control-Expose-Headers': '*, x bar' }) },
    }),
    'a list with the name': allowed({
      answer: { headers: allow(page, { ETag: '"1"', 'Access-Control-Expose-Headers': 'etag' }) },
    }),
    'headers that nobody reads': allowed({
      answer: { headers: allow(page, { Server: 'nginx', Date: 'today', Vary: 'Origin' }) },
    }),
  },
} satisfies WarningCases;
