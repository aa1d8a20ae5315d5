// Prepares a fresh clone for everything else: the right Node, and the dependencies of the lockfile; or of the lockfile
// in the folder given as the argument. It uses only Node itself, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [, , folder = ''] = process.argv;
const root = new URL(folder === '' ? '../' : `../${folder}/`, import.meta.url);

requireNode(20, 19);
if (!dependenciesAreCurrent()) installDependencies();

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  stop(
    `This is Node ${process.versions.node}; CORS Explainer needs Node ${major}.${minor} or newer. Get one from https://nodejs.org and run the command again.`,
  );
}

/** npm keeps a second lockfile of what it really installed: every package must be in it, in the locked version. */
function dependenciesAreCurrent() {
  const record = new URL('node_modules/.package-lock.json', root);
  if (!existsSync(record)) return false;
  const wanted = readJson(new URL('package-lock.json', root)).packages;
  const installed = readJson(record).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const have = installed[path];
    // A package for another platform is optional, and rightly absent.
    return have ? have.version === entry.version && have.integrity === entry.integrity : entry.optional === true;
  });
}

function installDependencies() {
  console.log(`Installing the dependencies of ${folder && `${folder}/`}package-lock.json (npm ci) …`);
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: fileURLToPath(root), stdio: 'inherit' })
    : spawnSync('npm ci', { cwd: fileURLToPath(root), stdio: 'inherit', shell: true });
  if (status === 0) return;
  stop(
    'npm ci failed, for the reason it gives above. It needs the npm registry, and a package-lock.json that matches package.json.',
  );
}

function readJson(url) {
  return JSON.parse(readFileSync(url, 'utf8'));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
