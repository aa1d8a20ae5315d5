import angular from './angular.ts';
import createReactApp from './create-react-app.ts';
import nextjs from './nextjs.ts';
import nuxt from './nuxt.ts';
import type { DevelopmentProxy } from './proxy.ts';
import setupProxy from './setup-proxy.ts';
import vite from './vite.ts';
import webpackDevServer from './webpack-dev-server.ts';

/** What most people develop with comes first. */
export const proxies: DevelopmentProxy[] = [vite, nextjs, angular, createReactApp, setupProxy, webpackDevServer, nuxt];
