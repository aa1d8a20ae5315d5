import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedHeader, maskedUrl } from '../../src/engine/secrets.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

describe('maskedHeader', () => {
  it.each([
    ['Authorization', 'Bearer abc', 'Bearer MASKED'],
    ['Authorization', 'abc', 'MASKED'],
    ['Cookie', 'a=1; b=2', 'MASKED'],
    ['X-CSRF-Token', '123', 'MASKED'],
    ['apikey', '123', 'MASKED'],
    ['X-Amz-Security-Token', '123', 'MASKED'],
    ['X-Custom', `id ${jwt}`, 'id MASKED'],
    ['X-Cursor', 'eyJvZmZzZXQiOjEwMH0', 'MASKED'],
    ['X-Custom', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'MASKED'],
    ['Content-Type', 'application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['Accept', 'application/vnd.github.v3+json', 'application/vnd.github.v3+json'],
    ['X-Request-Id', '0b2f1c9e-6a43-4c8d-9b1a-3f2e1d0c9b8a', '0b2f1c9e-6a43-4c8d-9b1a-3f2e1d0c9b8a'],
    ['X-Keyboard', 'qwerty', 'qwerty'],
    ['X-Upload', 'dGhpc2lzYXNlY3JldDEyMzQ1Njc4', 'MASKED'],
    ['Origin', 'https://app-git-main-team123-preview.vercel.app', 'https://app-git-main-team123-preview.vercel.app'],
    ['Access-Control-Request-Headers', 'authorization,x-api-key', 'authorization,x-api-key'],
  ])('%s: %s', (name, value, masked) => {
    expect(maskedHeader(name, value)).toBe(masked);
  });

  it('lets nothing of a login through', () => {
    const secret = fc.stringMatching(/^[!-~]{6,40}$/).filter((text) => !'Bearer MASKED'.includes(text));
    const name = fc.constantFrom('Authorization', 'Cookie', 'X-Auth-Token', 'x-api-key', 'Proxy-Authorization');
    const hidden = fc.property(name, secret, (header, text) => {
      expect(maskedHeader(header, `Bearer ${text}`)).not.toContain(text);
      expect(maskedHeader(header, text)).not.toContain(text);
    });
    fc.assert(hidden);
  });
});

describe('maskedUrl', () => {
  it.each([
    ['https://api.example/a?token=1&page=2', 'https://api.example/a?token=MASKED&page=2'],
    ['https://api.example/a?access_token=1', 'https://api.example/a?access_token=MASKED'],
    ['https://api.example/a?X-Amz-Signature=1', 'https://api.example/a?X-Amz-Signature=MASKED'],
    ['https://api.example/a?api%5Fkey=1', 'https://api.example/a?api%5Fkey=MASKED'],
    ['https://user:pass@api.example/a', 'https://MASKED@api.example/a'],
    [`https://api.example/reset/${jwt}`, 'https://api.example/reset/MASKED'],
    ['https://api.example/a?q=shoes&sort=price#code=1', 'https://api.example/a?q=shoes&sort=price'],
    [
      'https://api.example/posts/ten-reasons-for-cors-in-2026',
      'https://api.example/posts/ten-reasons-for-cors-in-2026',
    ],
    ['https://api.example/users/507f1f77bcf86cd799439011', 'https://api.example/users/507f1f77bcf86cd799439011'],
    ['https://api.example/a?flag', 'https://api.example/a?flag'],
    ['https://api.example/a?broken=%E0%A4%A', 'https://api.example/a?broken=%E0%A4%A'],
    [
      'https://api.example/users/0b2f1c9e-6a43-4c8d-9b1a-3f2e1d0c9b8a',
      'https://api.example/users/0b2f1c9e-6a43-4c8d-9b1a-3f2e1d0c9b8a',
    ],
  ])('%s', (url, masked) => {
    expect(maskedUrl(url)).toBe(masked);
  });
});
