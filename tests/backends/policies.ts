import type { Placement, Policy } from '../../src/engine/judgement.ts';

/** A page on its development server that needs nothing but its origin allowed. */
export const oneOrigin: Policy = {
  origins: ['http://localhost:5173'],
  methods: [],
  headers: [],
  credentials: false,
  exposed: [],
};

const allTogether: Policy = {
  origins: ['http://localhost:5173'],
  methods: ['PUT'],
  headers: ['authorization', 'content-type', 'x-request-id'],
  credentials: true,
  exposed: ['x-total-count'],
  maxAge: 600,
};

/** The policies that every backend prints, and, if its server can be started, is proven with. */
export const policies: Record<string, Policy> = {
  'one-origin': oneOrigin,
  credentials: { ...oneOrigin, credentials: true },
  methods: { ...oneOrigin, methods: ['DELETE', 'PUT'] },
  headers: { ...oneOrigin, headers: ['authorization', 'content-type', 'x-request-id'] },
  'exposed-and-max-age': { ...oneOrigin, exposed: ['x-request-id', 'x-total-count'], maxAge: 600 },
  'all-together': allTogether,
  'several-origins': { ...allTogether, origins: ['http://localhost:5173', 'https://app.example'] },
  'origins-from-environment': {
    ...allTogether,
    origins: ['http://localhost:5173', 'http://[::1]:5173', 'https://production.example'],
    originsFrom: 'CORS_ORIGINS',
  },
  'any-origin': { ...oneOrigin, origins: 'any', headers: ['content-type'], methods: ['PATCH'] },
  'ipv6-origin': { ...oneOrigin, origins: ['http://[::1]:5173'] },
  'odd-header': { ...oneOrigin, headers: ["x-it's$odd"] },
};

export const placements: Placement[] = [
  'app-wide',
  'before-auth',
  'before-redirect',
  'on-errors',
  'one-layer',
  'every-route',
];

/** An extension's origin, for servers that have special settings for those. */
export const extensionOrigin: Policy = {
  ...oneOrigin,
  origins: ['chrome-extension://abcdefghijklmnopabcdefghijklmnop'],
};
