import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a file that was saved again': {
      exchange: failed('net::ERR_UPLOAD_FILE_CHANGED', { method: 'POST' }),
      short: 'File to upload was changed',
      shows: ['has changed', '`POST /users`', '`net::ERR_UPLOAD_FILE_CHANGED`'],
      where: 'page',
    },
    'a file that was moved': {
      exchange: failed('net::ERR_FILE_NOT_FOUND', { method: 'PUT' }),
      short: 'File to upload is gone',
      shows: ['no longer where it was', '`net::ERR_FILE_NOT_FOUND`'],
      where: 'page',
    },
  },
  silent: {
    'an upload that broke off': failed('net::ERR_CONNECTION_RESET', { method: 'POST' }),
    'a request without a body': failed('net::ERR_FILE_NOT_FOUND'),
  },
} satisfies Cases;
