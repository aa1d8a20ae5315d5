/** Secrets as requests and answers carry them: each with the place where it stands. */
import type { Exchange, HeaderLine } from '../../src/engine/exchange.ts';

export const page = 'https://app.example.com';
export const api = 'https://api.example.com';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';

export interface Place {
  url?: string;
  request?: HeaderLine[];
  response?: HeaderLine[];
  redirectedTo?: string;
}

export function exchangeWith({ url = `${api}/users`, request = [], response = [], redirectedTo }: Place): Exchange {
  return {
    id: '1',
    family: 'chromium',
    tabId: 1,
    frameId: 0,
    type: 'xmlhttprequest',
    initiator: page,
    startedAt: 0,
    hops: [
      {
        url,
        method: 'GET',
        startedAt: 0,
        request: { at: 1, headers: [{ name: 'Origin', value: page }, ...request] },
        response: { at: 2, status: 200, headers: response },
        ...(redirectedTo !== undefined && { redirectedTo }),
      },
    ],
    outcome: { state: 'failed', at: 3, error: 'net::ERR_FAILED' },
  };
}

export const line = (name: string, value: string): HeaderLine[] => [{ name, value }];

/** Each secret, and where it stands. */
export const secrets: [string, Place][] = [
  // Request headers
  ['dXNlcjpwYXNz', { request: line('Authorization', 'Basic dXNlcjpwYXNz') }],
  ['abc', { request: line('Authorization', 'Bearer abc') }],
  [jwt, { request: line('authorization', `Bearer ${jwt}`) }],
  ['Mufasa', { request: line('Authorization', 'Digest username="Mufasa", response="6629fae4"') }],
  [
    'AKIAIOSFODNN7EXAMPLE',
    { request: line('Authorization', 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101') },
  ],
  ['hunter2', { request: line('Proxy-Authorization', 'Basic hunter2') }],
  ['s3cr3t', { request: line('Cookie', 'sid=s3cr3t; theme=dark') }],
  ['dark', { request: line('Cookie', 'sid=s3cr3t; theme=dark') }],
  ['k-123', { request: line('X-Api-Key', 'k-123') }],
  ['k-124', { request: line('apikey', 'k-124') }],
  ['k-125', { request: line('Api-Key', 'k-125') }],
  ['k-126', { request: line('Ocp-Apim-Subscription-Key', 'k-126') }],
  ['t-1', { request: line('X-Auth-Token', 't-1') }],
  ['t-2', { request: line('X-CSRF-Token', 't-2') }],
  ['t-3', { request: line('X-XSRF-TOKEN', 't-3') }],
  ['t-4', { request: line('X-Access-Token', 't-4') }],
  ['t-5', { request: line('X-Session-Id', 't-5') }],
  ['t-6', { request: line('X-Amz-Security-Token', 't-6') }],
  ['t-7', { request: line('X-Goog-Api-Key', 't-7') }],
  ['t-8', { request: line('X-Client-Secret', 't-8') }],
  ['t-9', { request: line('X-Hub-Signature-256', 't-9') }],
  ['t-10', { request: line('Private-Token', 't-10') }],
  ['t-11', { request: line('X-Vault-Token', 't-11') }],
  ['t-12', { request: line('X-Password', 't-12') }],
  ['t-13', { request: line('Authentication', 't-13') }],
  ['t-14', { request: line('X-Shopify-Access-Token', 't-14') }],
  [jwt, { request: line('X-Anything', jwt) }],
  [
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    { request: line('X-Upstream', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a') },
  ],
  ['sk_live_4eC39HqLyjWDarjtT1zdp7dc', { request: line('X-Pay', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc') }],
  [
    'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOHcbrzqgy',
    { request: line('X-Chat', 'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOHcbrzqgy') },
  ],
  ['one-time', { request: line('Referer', `${page}/login?code=one-time`) }],
  ['in-fragment', { request: line('Referer', `${page}/login#access_token=in-fragment`) }],
  [jwt, { request: line('Sec-WebSocket-Protocol', `graphql-ws, ${jwt}`) }],
  ['hunter4', { request: line('Sec-WebSocket-Protocol', 'access_token,hunter4') }],
  [
    'QmVhcmVyVG9rZW4',
    {
      request: line(
        'Sec-WebSocket-Protocol',
        'base64url.bearer.authorization.k8s.io.QmVhcmVyVG9rZW4, v4.channel.k8s.io',
      ),
    },
  ],
  [jwt, { request: line('Sec-Session-Response', jwt) }],
  ['287082', { request: line('X-GitHub-OTP', '287082') }],
  ['h-1', { request: line('X-Original-URL', '/x?token=h-1') }],
  ['h-2', { request: line('X-Forwarded-Uri', "/x?q='a'&token=h-2") }],
  ['h-3', { request: line('X-Callback', 'wss://me:h-3@api.example.com/hook') }],
  // Response headers
  [jwt, { response: line('Sec-Session-Registration', `(ES256);path="start";authorization="${jwt}"`) }],
  ['h-4', { response: line('Reporting-Endpoints', 'default="https://r.example/?token=h-4", b="https://r.example/"') }],
  ['h-5', { response: line('Report-To', '{"endpoints":[{"url":"https://r.example/?token=h-5"}]}') }],
  ['h-6', { response: line('SourceMap', '/a.js.map?token=h-6') }],
  ['h-7', { response: line('SourceMap', 'a.js.map?page=2&token=h-7') }],
  ['h-8', { response: line('Content-Security-Policy', "default-src 'self'; report-uri https://r.example/?token=h-8") }],
  ['h-9', { response: line('Content-Security-Policy-Report-Only', 'report-uri /csp?token=h-9; img-src *') }],
  [
    'h-14',
    { response: line('Cross-Origin-Embedder-Policy', 'require-corp; report-to="https://r.example/?token=h-14"') },
  ],
  ['h-15', { response: line('Cross-Origin-Embedder-Policy-Report-Only', 'require-corp; report-to="/?token=h-15"') }],
  ['h-16', { response: line('Cross-Origin-Opener-Policy', 'same-origin; report-to="https://me:h-16@r.example/"') }],
  ['h-17', { response: line('NEL', '{"report_to":"https://r.example/?token=h-17","max_age":60}') }],
  ['h-18', { response: line('Document-Policy', 'document-write=?0; report-to="https://r.example/?token=h-18"') }],
  ['h-10', { response: line('Link', `<${api}/a>; rel="next", </b?token=h-10>; rel="last"`) }],
  ['h-11', { response: line('Refresh', `5; url=${api}/next?token=h-11`) }],
  ['h-12', { response: line('Location', '//me:h-12@api.example.com/') }],
  ['h-13', { response: line('Location', 'http://me:h-13@[/') }],
  ['s3ss10n', { response: line('Set-Cookie', 'sid=s3ss10n; HttpOnly; Secure') }],
  ['r-1', { response: line('X-Refresh-Token', 'r-1') }],
  ['r-2', { response: line('X-CSRF-Token', 'r-2') }],
  ['r-3', { response: line('Authorization', 'Bearer r-3') }],
  ['r-4', { response: line('Location', `${api}/next?access_token=r-4`) }],
  ['r-5', { response: line('Location', '/next?token=r-5') }],
  ['r-6', { response: line('Location', `https://user:r-6@api.example.com/`) }],
  ['r-7', { response: line('Content-Location', `${api}/file?sig=r-7`) }],
  ['r-8', { response: line('Content-Location', `${api}/file#r-8`) }],
  [jwt, { response: line('X-Debug', `user=${jwt}`) }],
  // URLs
  ['u-1', { url: `${api}/users?access_token=u-1` }],
  ['u-2', { url: `${api}/users?token=u-2&page=2` }],
  ['u-3', { url: `${api}/users?page=2&api_key=u-3` }],
  ['u-4', { url: `${api}/users?apikey=u-4` }],
  ['u-5', { url: `${api}/users?key=u-5` }],
  ['u-6', { url: `${api}/users?auth=u-6` }],
  ['u-7', { url: `${api}/users?password=u-7` }],
  ['u-8', { url: `${api}/users?client_secret=u-8` }],
  ['u-9', { url: `${api}/users?session_id=u-9` }],
  ['u-10', { url: `${api}/users?sid=u-10` }],
  ['u-11', { url: `${api}/callback?code=u-11&state=u-12` }],
  ['u-12', { url: `${api}/callback?code=u-11&state=u-12` }],
  ['u-13', { url: `${api}/file?X-Amz-Signature=u-13` }],
  ['u-14', { url: `${api}/file?X-Amz-Credential=u-14` }],
  ['u-15', { url: `${api}/file?sv=2024&sig=u-15` }],
  ['u-16', { url: `${api}/file?Signature=u-16` }],
  ['u-17', { url: `${api}/users?jwt=u-17` }],
  ['u-18', { url: `${api}/users?csrf=u-18` }],
  ['u-19', { url: `${api}/users?%74oken=u-19` }],
  ['u-20', { url: `${api}/users?id_token=u-20` }],
  ['u-21', { url: `${api}/users?refreshToken=u-21` }],
  ['hunter5', { url: `${api}/users?pass=hunter5` }],
  ['u-31', { url: `${api}/users?otp=u-31` }],
  ['u-32', { url: `${api}/users?pin=u-32` }],
  ['u-33', { url: `${api}/users?access_code=u-33` }],
  ['u-34', { url: `${api}/users?assertion=u-34` }],
  ['u-35', { url: `${api}/users?client_assertion=u-35` }],
  ['u-36', { url: `${api}/users?ticket=u-36` }],
  ['u-37', { url: `${api}/users?bearer=u-37` }],
  ['u-38', { url: `${api}/users?privateKey=u-38` }],
  ['u-39', { url: `${api}/users?PHPSESSID=u-39` }],
  ['u-40', { url: `${api}/users?token=a?u-40` }],
  ['u-41', { url: `${api}/users?next=https%3A%2F%2Fapp.example.com%2F%3Ftoken%3Du-41` }],
  ['PHNhbWxwOlJlc3BvbnNlPg', { url: `${api}/acs?SAMLResponse=PHNhbWxwOlJlc3BvbnNlPg%2BYWJj%2FZGVm` }],
  ['ZGVm', { url: `${api}/acs?d=PHNhbWxwOlJlc3BvbnNlPg1YWJj%2FZGVm` }],
  ['hunter3', { url: `https://me:hunter3@api.example.com/users` }],
  [jwt, { url: `${api}/verify/${jwt}` }],
  [jwt, { url: `${api}/users?next=${jwt}` }],
  ['x7Kd93', { url: `${api}/reset/x7Kd93` }],
  ['T0B1C2D3', { url: `${api}/webhooks/T0B1C2D3` }],
  ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', { url: `${api}/share/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b` }],
  ['9f86d081884c7d659a2feaa0c55ad015', { url: `${api}/feeds/9f86d081884c7d659a2feaa0c55ad015/items` }],
  ['AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY', { url: `${api}/maps?k=AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY` }],
  ['u-30', { redirectedTo: `${api}/done?token=u-30` }],
  ['private text', { redirectedTo: 'data:text/plain,private text' }],
];
