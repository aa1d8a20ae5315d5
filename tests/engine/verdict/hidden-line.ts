import { expect } from 'vitest';

/**
 * Firefox refuses an answer with a second, empty line of the header, and shows extensions only the other line
 * (measured).
 */
export const hiddenLine = {
  code: 'CORSMultipleAllowOriginNotAllowed',
  when: expect.stringContaining('a second, empty'),
  isRare: true,
};
