// Runs a TypeScript program: node scripts/run.mjs path/to/file.ts ...args
// Node 20 reads no TypeScript and knows no import.meta.glob. Vite does both, so it is the one way in.
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runnerImport } from 'vite';

// When compiled as a fast call, Node 20's URL.canParse() rejects every URL with a letter such as ü (measured, 20.20.2).
setFlagsFromString('--no-turbo-fast-api-calls');

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Say which program to run: node scripts/run.mjs path/to/file.ts ...args');
  process.exit(2);
}
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
process.exit((await module.main(args)) ?? 0);
