import { allow, blocked } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const script = 'https://script.google.com/macros/s/AKfycb/exec';
const ofCompany = 'https://script.google.com/a/macros/example.com/s/AKfycb/dev';
const text = 'https://script.googleusercontent.com/macros/echo?user_content_key=a&lib=b';
const login = 'https://accounts.google.com/ServiceLogin?continue=a';
const openToAll = 'Deploy the script as a web app with access for `Anyone`, and call its `/exec` URL.';

export default {
  reports: {
    'the preflight': {
      exchange: blocked({ url: script, method: 'POST', preflight: { status: 405, asks: 'content-type' } }),
      shows: ['Google Apps Script answers no such question', '`OPTIONS ', '`405`'],
      evidence: ['preflight response 0 Status: 405', 'preflight response 0 Access-Control-Allow-Origin: none'],
      instructs: '`POST` with a `text/plain` body',
      steps: ['In the script, read the body with `JSON.parse(e.postData.contents)`.', openToAll],
      where: 'page',
    },
    'the preflight in Firefox': {
      exchange: blocked({ family: 'firefox', url: script, method: 'POST', preflight: { status: 405, asks: 'x-key' } }),
      shows: ['`405`'],
      instructs: 'no headers of your own',
      where: 'page',
    },
    'a preflight that is sent to a login': {
      exchange: blocked({
        ...{ url: ofCompany, method: 'POST' },
        preflight: { status: 302, asks: 'content-type', headers: { Location: login } },
      }),
      shows: ['`302`'],
      instructs: 'needs no preflight',
      where: 'page',
    },
    'a script that is not open to all': {
      exchange: blocked({ url: script, answer: { status: 302, headers: { Location: login } } }),
      shows: ['Google wants a login', '`https://accounts.google.com/ServiceLogin`'],
      evidence: ['response 0 Location: https://accounts.google.com/ServiceLogin'],
      instructs: 'access for `Anyone`',
      steps: [],
      where: 'infrastructure',
    },
    'a login that the browser was let through to': {
      exchange: blocked({
        url: ofCompany,
        answer: { status: 302, headers: allow('*', { Location: login }) },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['`302`'],
      instructs: 'access for `Anyone`',
      where: 'infrastructure',
    },
    'an error page': {
      exchange: blocked({ url: script, answer: { headers: { 'Content-Type': 'text/html; charset=utf-8' } } }),
      shows: ['most likely an error page', '`200`'],
      evidence: ['response 0 Status: 200', 'response 0 Access-Control-Allow-Origin: none'],
      confidence: 'probable',
      instructs: '`ContentService`',
      steps: [openToAll],
      where: 'server',
    },
    'the second address, which answers once': {
      exchange: blocked({
        url: script,
        answer: { status: 302, headers: allow('*', { Location: text }) },
        followed: [{ url: text, answer: { status: 404 } }],
      }),
      shows: ['`https://script.googleusercontent.com`', '`404`'],
      confidence: 'probable',
      instructs: '`ContentService`',
      where: 'server',
    },
  },
  silent: {
    'the API for scripts': blocked({ url: 'https://script.googleapis.com/v1/scripts/AKfycb:run', answer: {} }),
    'another page of that host': blocked({ url: 'https://script.google.com/home', answer: {} }),
    'a host that has the name in it': blocked({
      url: 'https://script.google.com.example.org/macros/s/AKfycb/exec',
      answer: {},
    }),
    'a login at Google of another server': blocked({ answer: { status: 302, headers: { Location: login } } }),
  },
} satisfies Cases;
