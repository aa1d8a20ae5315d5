import { expect } from 'vitest';

/** Firefox refuses an answer with a second, empty line, and shows extensions the other one alone (measured). */
export const hiddenLine = {
  code: 'CORSMultipleAllowOriginNotAllowed',
  when: expect.stringContaining('a second, empty'),
  isRare: true,
};
