import type { Case } from '../case.ts';

export default {
  title: 'Host name not found',
  about: 'The page calls a host that has no address.',
  calledAt: () => 'http://api.invalid',
  trip: ({ api }) => fetch(`${api}/users`),
  expect: { code: 'net::ERR_NAME_NOT_RESOLVED', cause: 'name-not-resolved', short: 'Host name not found' },
} satisfies Case;
