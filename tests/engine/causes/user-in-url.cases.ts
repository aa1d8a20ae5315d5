import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'an image with a password in its URL': {
      exchange: failed('user-in-url', { url: 'http://user:secret@camera.example.com/now.jpg', unsent: true }),
      shows: ['`http://camera.example.com`'],
      where: 'page',
    },
  },
  silent: { 'a certificate': failed('net::ERR_CERT_DATE_INVALID') },
} satisfies Cases;
