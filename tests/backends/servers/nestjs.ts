import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { large, largePackage, link } from '../packages.ts';
import type { Mistake, Server } from '../server.ts';

const nestjs: Server = {
  backend: 'nestjs',
  variants: ['enable-cors'],
  found: largePackage('NestJS', '@nestjs/core'),
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => ({
    'package.json': '{ "type": "module" }',
    'main.ts': main(mistake),
    'app.module.ts': appModule,
  }),
  earlier: {
    'an app that is created with `cors`': () => ({
      'package.json': '{ "type": "module" }',
      'main.ts': main('app-wide').replace('(AppModule)', '(AppModule, { cors: true })'),
      'app.module.ts': appModule,
    }),
  },
  prepare: async (folders) => compile(dirname(folders[0] as string)),
  start: (_, port) => ({ command: process.execPath, args: ['main.js'], env: { PORT: String(port) } }),
};

export default [nestjs];

const main = (mistake: Mistake) => `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
${middleware[mistake] ?? ''}
  await app.listen(process.env.PORT ?? 3000, '127.0.0.1');
}
bootstrap();
`;

const middleware: Partial<Record<Mistake, string>> = {
  'before-auth': `  app.use((request: any, response: any, next: () => void) => {
    if (!request.headers.authorization) return response.status(401).send('Unauthorized');
    next();
  });`,
  'before-redirect': `  app.use((request: any, response: any, next: () => void) => {
    if (request.path === '/items') return response.redirect(308, '/items/');
    next();
  });`,
};

const appModule = `import { Controller, Delete, Get, Header, HttpCode, Module, Patch, Post, Put } from '@nestjs/common';

@Controller()
export class ItemsController {
${['Get', 'Post', 'Put', 'Patch', 'Delete']
  .map(
    (method) => `
  @${method}('items')
  @HttpCode(200)
  @Header('X-Total-Count', '3')
  @Header('X-Request-Id', '7')
  ${method.toLowerCase()}() {
    return [{ id: 1 }];
  }
`,
  )
  .join('')}
  @Get('fail')
  fail() {
    throw new Error('The database is gone');
  }
}

@Module({ controllers: [ItemsController] })
export class AppModule {}
`;

/** Compiles all apps at once, as `nest build` does with one. */
function compile(root: string): void {
  const packages = ['@nestjs/common', '@nestjs/core', '@nestjs/platform-express', 'reflect-metadata', 'rxjs'];
  link(root, Object.fromEntries(packages.map((name) => [name, name])), large);
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*/*.ts'] }));
  const tsc = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', root], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The apps do not compile:\n${stdout}`);
}

const compilerOptions = {
  module: 'nodenext',
  target: 'es2023',
  strict: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  types: ['node'],
  typeRoots: [join(import.meta.dirname, '../../../node_modules/@types')],
};
