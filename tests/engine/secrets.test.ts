import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedHeader, maskedUrl } from '../../src/engine/secrets.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

/** A header of this name, whose value looks like nothing. */
function named(name: string): [string, string, string] {
  return [name, 'a1', 'MASKED'];
}

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
    ['X-Feature', 'internationalisations2', 'internationalisations2'],
    ['X-Custom', 'id-a1b2c3d4e5f6g7h8i9j0k', 'MASKED'],
    ...['X-Jwt', 'Cf-Access-Jwt-Assertion', 'Bearer', 'X-Sid', 'X-Phpsessid', 'X-User-Pwd', 'X-Api-Pass', 'X-Pin'].map(
      named,
    ),
    ...['OK-ACCESS-PASSPHRASE', 'CB-ACCESS-SIGN', 'accessKey', 'X-SubscriptionKey', 'X-PrivateKey', 'X-Sig'].map(named),
    ...['X-AppKey', 'X-ServiceKey', 'X-MasterKey', 'LicenseKey', 'licence-key', 'api_key_id', 'key'].map(named),
    ...['X-Hmac', 'X-Cookie', 'X-Verification-Code', 'X-2FA', 'DPoP', 'X-Amz-Signature'].map(named),
    ['X-Author', 'Jane', 'Jane'],
    ['X-Assigned', 'jane', 'jane'],
    ['WWW-Authenticate', 'Bearer realm="api", error="invalid_token"', 'Bearer realm="api", error="invalid_token"'],
    ['WWW-Authenticate', 'Negotiate TlRMTVNTUAACAAAADAAMADgA=', 'Negotiate MASKED'],
    [
      'WWW-Authenticate',
      'Bearer authorization_uri="https://login.example/?state=s1"',
      'Bearer authorization_uri="https://login.example/?state=MASKED"',
    ],
    ['X-Error', 'login failed for Basic dXNlcjpwYXNz', 'login failed for Basic MASKED'],
    ['X-Error', 'Bearer authentication required', 'Bearer authentication required'],
    ['X-Key-File', '-----BEGIN PRIVATE KEY-----MIIE', 'MASKED'],
    ['X-Message', '-----BEGIN RSA PRIVATE KEY----- MIIE -----END RSA PRIVATE KEY----- said', 'MASKED said'],
    // Of small letters alone they do not look random: their beginning tells.
    ...['sk_', 'pk-', 'ghp_', 'gho_', 'hf_', 'xoxp-', 'xapp-', 'GOCSPX-', 'hvs.'].map(
      (start): [string, string, string] => ['X-Custom', `id ${start}abcdefghijklm`, 'id MASKED'],
    ),
    ...['AKIA', 'ASIA'].map((start): [string, string, string] => ['X-Custom', `${start}ABCDEFGHIJKL`, 'MASKED']),
    ['X-Widget', 'skeleton-loader-component', 'skeleton-loader-component'],
    ['X-Upload', 'dGhpc2lzYXNlY3JldDEyMzQ1Njc4', 'MASKED'],
    ['Origin', 'https://app-git-main-team123-preview.vercel.app', 'https://app-git-main-team123-preview.vercel.app'],
    ['Access-Control-Request-Headers', 'authorization,x-api-key', 'authorization,x-api-key'],
    ['Origin', 'https://a1b2c3d4e5f6g7h8i9j0k1l2.example', 'https://a1b2c3d4e5f6g7h8i9j0k1l2.example'],
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

/** A parameter of this name, whose value looks like nothing. */
function given(name: string): [string, string] {
  return [`https://api.example/a?${name}=a1`, `https://api.example/a?${name}=MASKED`];
}

describe('random values', () => {
  const bytes = (count: number) =>
    fc.uint8Array({ minLength: count, maxLength: count }).map((some) => Buffer.from(some));
  // Of a short one, chance alone can make a word that changes its kinds of letters as seldom as names do.
  it.each<[string, fc.Arbitrary<string>, number]>([
    ['32 bytes in base64', bytes(32).map((some) => some.toString('base64')), 0.02],
    ['32 bytes in base64url', bytes(32).map((some) => some.toString('base64url')), 0.02],
    ['24 bytes in base64url', bytes(24).map((some) => some.toString('base64url')), 0.03],
    ['16 bytes in base64url', bytes(16).map((some) => some.toString('base64url')), 0.1],
    ['16 bytes in base 16', bytes(16).map((some) => some.toString('hex')), 0],
  ])('%s seldom come through', (_, values, most) => {
    const seed = Date.now() % 1_000_000;
    // So many that chance does not decide: each share lies seven of its standard deviations or more below its limit.
    const some = fc.sample(fc.noBias(values), { numRuns: 10_000, seed });
    const shown = some.filter(
      (value) =>
        maskedHeader('X-Value', value) === value || maskedUrl(`${page}?x=${encodeURIComponent(value)}`) !== masked,
    );
    expect(shown.length / some.length, `seed ${seed}: ${shown[0]}`).toBeLessThanOrEqual(most);
  });
  const page = 'https://api.example/';
  const masked = `${page}?x=MASKED`;
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
    ['file:///home/ada/shop/app.js?token=1', 'file:///MASKED/app.js?token=MASKED'],
    ['file:///C:/Users/ada;x/my%20shop/', 'file:///MASKED/'],
    ['file://nas/ada/app.js', 'file:///MASKED/app.js'],
    ['file:///app.js', 'file:///MASKED/app.js'],
    ['https://a.test/open?of=file:///home/ada/shop/app.js&n=1', 'https://a.test/open?of=MASKED&n=1'],
    ['https://a.test/open?file%3A%2F%2F%2Fhome%2Fada%2Fapp.js', 'https://a.test/open?MASKED'],
    ['https://a.test/open?of=file%253A%252F%252F%252Fhome%252Fada', 'https://a.test/open?of=MASKED'],
    ['https://a.test/in/file:///home/ada/shop/app.js?n=1', 'https://a.test/in/file:///MASKED?n=1'],
    ['https://a.test/in/file%3A%2F%2FC%3A%2FUsers%2Fada', 'https://a.test/in/file%3A%2F%2FMASKED'],
    ['http://localhost:5173/@fs/home/ada/shop/app.js?v=1', 'http://localhost:5173/@fs/MASKED?v=1'],
    ['https://a.test/profile:1?file=app.js', 'https://a.test/profile:1?file=app.js'],
    ['file:///MASKED/app.js', 'file:///MASKED/app.js'],
    ...['user_pass', 'pincode', 'verificationCode', 'licensekey', 'masterkey', 'appkey', 'key[]', 'hmac', 'sign'].map(
      given,
    ),
    ...['signed_request', 'code_verifier', 'sess', 'pw', 'hdnts', 'smsOtp', 'serviceKey', 'subscriptionKey'].map(given),
    ['https://api.example/a;jsessionid=1f/b;v=2', 'https://api.example/a;jsessionid=MASKED/b;v=2'],
    ['https://api.example/a?x=1;token=2', 'https://api.example/a?x=1;token=MASKED'],
    ['https://api.example/a?next=%252Flogin%253Ftoken%253D1', 'https://api.example/a?next=MASKED'],
    ['https://api.example/a?next=https://me:pw@b.example/', 'https://api.example/a?next=MASKED'],
    ['https://api.example/a?data={%22password%22:%22x%22}', 'https://api.example/a?data=MASKED'],
    ['https://api.example/a?token%3D1', 'https://api.example/a?MASKED'],
    ...[
      'reset-password',
      'password-reset',
      'magic-link',
      'verify-email',
      'otp',
      'session',
      'access_token',
      'api-key',
    ].map((word): [string, string] => [`https://api.example/${word}/x7Kd93`, `https://api.example/${word}/MASKED`]),
    ['https://api.example/hooks/v1alpha', 'https://api.example/hooks/v1alpha'],
    ['https://api.example/secrets/v1beta1', 'https://api.example/secrets/v1beta1'],
    ['https://api.example/verify/step1', 'https://api.example/verify/step1'],
    ['https://api.example/a?author=jane&authors=joe', 'https://api.example/a?author=jane&authors=joe'],
    ['https://api.example/files/aB3dE5gH7jK9mN1pQ4sT', 'https://api.example/files/MASKED'],
    ['https://api.example/files/aB3dE5gH7jK9mN1pQ4s', 'https://api.example/files/aB3dE5gH7jK9mN1pQ4s'],
    ['https://api.example/iPhone15ProMaxCase', 'https://api.example/iPhone15ProMaxCase'],
    ['https://api.example/assets/bundle-Cq3fPZ0v.js', 'https://api.example/assets/bundle-Cq3fPZ0v.js'],
    ['https://api.example/a?broken=%E0%A4%A', 'https://api.example/a?broken=%E0%A4%A'],
    [
      'https://api.example/users/0b2f1c9e-6a43-4c8d-9b1a-3f2e1d0c9b8a',
      'https://api.example/users/0b2f1c9e-6a43-4c8d-9b1a-3f2e1d0c9b8a',
    ],
  ])('%s', (url, masked) => {
    expect(maskedUrl(url)).toBe(masked);
  });
});

describe('an address that is cut short', () => {
  const back = 'https://app.example/back?token=sesame&name=Zoë, Łódź, 東京';
  it.each([
    ['once', encodeURIComponent(back)],
    ['twice', encodeURIComponent(encodeURIComponent(back))],
  ])('hides what it holds encoded %s, wherever the cut is', (_, encoded) => {
    const secret = encoded.indexOf('sesame') + 'sesame'.length;
    for (let end = secret; end <= encoded.length; end += 1) {
      const cut = `https://login.example/start?continue=${encoded.slice(0, end)}…`;
      expect(maskedUrl(cut), cut).not.toContain('sesame');
    }
  });
});
