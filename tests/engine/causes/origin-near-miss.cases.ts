import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const local = 'http://localhost:5173';

export default {
  reports: {
    'a slash at the end': {
      exchange: blocked({ answer: { headers: allow(`${page}/`) } }),
      shows: ['a slash at the end', `\`${page}/\``],
      evidence: [`response 0 Access-Control-Allow-Origin: ${page}/ → ${page}`],
      where: 'server',
    },
    'quotes around it': {
      exchange: blocked({ answer: { headers: allow(`"${page}"`) } }),
      shows: ['the quotes or brackets around it', `\`"${page}"\``],
      where: 'server',
    },
    'quotes around an IPv6 address, whose own brackets stay': {
      exchange: blocked({ from: 'http://[::1]', answer: { headers: allow('"http://[::1]"') } }),
      shows: ['the quotes or brackets around it'],
      where: 'server',
    },
    'a list of one, as code writes it': {
      exchange: blocked({ answer: { headers: allow(`['${page}']`) } }),
      shows: ['the quotes or brackets around it'],
      where: 'server',
    },
    'a path': {
      exchange: blocked({ answer: { headers: allow(`${page}/login`) } }),
      shows: ['a path behind the host'],
      where: 'server',
    },
    'another scheme': {
      exchange: blocked({ answer: { headers: allow('http://app.example.com') } }),
      shows: ['its scheme: `http:`, not `https:`'],
      where: 'server',
    },
    'another port': {
      exchange: blocked({ from: local, answer: { headers: allow('http://localhost:3000') } }),
      shows: ['its port: `3000`, not `5173`'],
      where: 'server',
    },
    'no port': {
      exchange: blocked({ from: local, answer: { headers: allow('http://localhost') } }),
      shows: ['none given (`80`), not `5173`'],
      where: 'server',
    },
    'another name of this machine': {
      exchange: blocked({ from: local, answer: { headers: allow('http://127.0.0.1:5173') } }),
      shows: ['`127.0.0.1`, not `localhost`'],
      where: 'server',
    },
    'the address that some servers show as they start': {
      exchange: blocked({ from: 'http://0.0.0.0:5173', answer: { headers: allow(local) } }),
      shows: ['`localhost`, not `0.0.0.0`'],
      instructs: `Open the page at \`${local}\``,
      where: 'server',
    },
    'the same on the list of the server: no page is to be opened there': {
      exchange: blocked({ from: local, answer: { headers: allow('http://0.0.0.0:5173') } }),
      shows: ['`0.0.0.0`, not `localhost`'],
      instructs: `Write \`${local}\` into the server's list of origins`,
      where: 'server',
    },
    'www in front': {
      exchange: blocked({ answer: { headers: allow('https://www.app.example.com') } }),
      shows: ['`www.` in front of the host'],
      where: 'server',
    },
    'capital letters': {
      exchange: blocked({ answer: { headers: allow('https://App.Example.com') } }),
      shows: ['by upper case'],
      where: 'server',
    },
    'no scheme': {
      exchange: blocked({ answer: { headers: allow('app.example.com') } }),
      shows: ['the missing scheme'],
      where: 'server',
    },
    'no scheme, with a port that reads like one': {
      exchange: blocked({ from: local, answer: { headers: allow('localhost:5173') } }),
      shows: ['the missing scheme'],
      where: 'server',
    },
    'the default port spelled out': {
      exchange: blocked({ answer: { headers: allow(`${page}:443`) } }),
      shows: ['by a default port'],
      where: 'server',
    },
  },
  silent: {
    'a host that begins like an address of this machine': blocked({
      ...{ from: local, answer: { headers: allow('http://127.example.com:5173') } },
    }),
    'this machine, where the page has a name of its own': blocked({
      ...{ from: 'http://app.test:5173', answer: { headers: allow(local) } },
    }),
    'host and port differ': blocked({ from: local, answer: { headers: allow('http://127.0.0.1:3000') } }),
    'the same origin': allowed({ answer: { headers: allow(page) } }),
    'a pattern that holds the host': blocked({ answer: { headers: allow('https://*.example.com') } }),
  },
} satisfies Cases;
