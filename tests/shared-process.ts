/** The files of `unit` share their processes: what would outlive its file is refused there. */
import { vi } from 'vitest';

const refuse = () => {
  throw new Error('The next file would find this, too. Put the file into `apart` (vitest.config.ts).');
};

Object.assign(vi, { mock: refuse, doMock: refuse, resetModules: refuse, stubGlobal: refuse, stubEnv: refuse });
