/** Ways to allow a page besides code: programs, services and apps have settings of their own. */
import { seenCredentials } from '../../credentials.ts';
import { type Exchange, type Hop, noTab } from '../../exchange.ts';
import { requestedHeaders } from '../../fetch/cors-preflight-request.ts';
import { combined } from '../../fetch/header-list.ts';
import { isOfExtension, originOf } from '../../fetch/origin.ts';
import { partsOf } from '../../fetch/url.ts';
import { homeOrigin } from '../../policy.ts';
import { say } from '../../say.ts';
import { productOf, rentedAt } from '../../servers/products.ts';
import { listed } from '../../wording.ts';

/** Says so if the printed code is not, or need not be, what allows the page. */
export function outsideOfTheCode(exchange: Exchange): string[] {
  const { hops } = exchange;
  const home = homeOrigin(exchange);
  return [
    ...settingsOf(exchange),
    ...(hops.some(isOfAppService) ? [inAppService()] : []),
    ...inEnvoy(hops),
    ...(hops.some(isOfSocketIo) ? [inSocketIo()] : []),
    ...(hops.some(isOfMediaWiki) ? [inMediaWiki()] : []),
    ...(hops.some(isOfAnthropic) ? [inAnthropic()] : []),
    ...(home !== 'null' && hops.some(isForToken) ? [hops.some(isOfMicrosoft) ? inEntra() : inLoginServer(home)] : []),
    ...(mayBeForAnElement(exchange) ? [leftToThePage()] : []),
    ...(home !== 'null' && hops.some(isOfUploadToGoogle) ? [whereUploadBegan(home)] : []),
    ...pastTheRules(home),
    ...(home !== 'null' && hops.some((hop) => mayBeOfVite(hop) && originOf(hop.url) !== home) ? [inVite(home)] : []),
  ];
}

/** The one thing to do at a service that runs none of the person's code: mostly, to enter the page's origin. */
export function whereRented({ exchange, hop }: { exchange: Exchange; hop: Hop }): string | undefined {
  if (isDownloadOfGitHub(hop)) return copyDownload();
  if (isOfMicrosoft(hop) && isForToken(hop)) return inEntra();
  const product = rentedAt(hop.url);
  if (!product) return undefined;
  const home = homeOrigin(exchange);
  return home === 'null'
    ? undefined
    : say`Enter \`${home}\` in the settings of ${product.name}: ${listed(product.settings)}.`;
}

/**
 * A worker that serves several pages belongs to no tab. If it repeats a request as a new one for the same URL, as
 * Angular's does, that uses CORS whether or not the element does: https://github.com/angular/angular/issues/41931
 */
function mayBeForAnElement({ tabId, hops: [first] }: Exchange): boolean {
  return tabId === noTab && first?.method === 'GET' && !first.preflight;
}

function leftToThePage(): string {
  return say(
    'If a service worker requested this in place of an image or a script of the page, leave this address out of what the worker handles.',
  );
}

/** The address of an upload that was started elsewhere and continues in parts. */
function isOfUploadToGoogle({ url }: Hop): boolean {
  return /(^|\.)(storage|www)\.googleapis\.com$/.test(partsOf(url)?.host ?? '') && /[?&]upload_id=/.test(url);
}

/** https://cloud.google.com/storage/docs/cross-origin */
function whereUploadBegan(home: string): string {
  return say`Google uses the \`Origin\` of the request that began this upload. If your server sent it, add \`Origin: ${home}\` there.`;
}

/** The token endpoint of an OAuth server. Which pages it allows is set on the client that the page is registered as. */
function isForToken({ url }: Hop): boolean {
  return /\/(oauth2?|openid-connect|connect)\/([^?#]*\/)?(token|userinfo)$/i.test(partsOf(url)?.pathname ?? '');
}

function isOfMicrosoft({ url }: Hop): boolean {
  return /(^|\.)(login\.microsoftonline\.com|b2clogin\.com|ciamlogin\.com)$/.test(partsOf(url)?.host ?? '');
}

function inEntra(): string {
  return say('At Microsoft, put the redirect URI of the page under `Single-page application`, and not under `Web`.');
}

function inLoginServer(home: string): string {
  return say`If a login server answers here, such as Keycloak, enter \`${home}\` in the settings of its client. The field is called web origins or redirect URIs.`;
}

/**
 * Vite's default ports, the second for `vite preview`, and paths that only Vite serves. The third port is that of
 * Astro, which is built on Vite: there the same setting goes under `vite` (measured with 6.0).
 */
function mayBeOfVite({ url }: Hop): boolean {
  const { host = '', pathname = '' } = partsOf(url) ?? {};
  return (
    /:(5173|4173|4321)$/.test(host) || /^\/(@vite|@id|@fs|@react-refresh|node_modules\/\.vite)(\/|$)/.test(pathname)
  );
}

/**
 * Since 6.0.9 Vite allows only pages of this machine (its release notes), so not those of a backend with a host name.
 * With this setting, 8.3.8 serves them modules and hot updates (measured in Chromium), and `vite preview` its files.
 * The origin on its own would lock out the pages of this machine.
 */
function inVite(home: string): string {
  return say`If the development server of Vite answers here, set \`server.cors.origin\` to \`['${home}', defaultAllowedOrigins]\` in its configuration (with Astro, under \`vite\`). The second name comes from \`vite\`, and keeps \`localhost\` in.`;
}

/**
 * Neither the address that redirects there nor the file itself allows a page:
 * https://github.com/octokit/rest.js/issues/3
 */
function isDownloadOfGitHub({ url }: Hop): boolean {
  const { host, pathname } = partsOf(url) ?? {};
  const download = /^(github\.com\/[^/]+\/[^/]+\/(releases\/.*download|archive)|codeload\.github\.com)\//;
  return download.test(`${host}${pathname}`);
}

function copyDownload(): string {
  return say('Put the file on GitHub Pages, or let your own server fetch it: GitHub lets no page read its downloads.');
}

/**
 * GitHub lets every page read its files, and nobody set headers: https://github.com/github/pages-gem/issues/415. Under
 * a custom domain nothing tells it from GitHub's API on somebody's server.
 */
export function isOfGitHubPages({ url }: Hop): boolean {
  return /\.github\.io$/.test(partsOf(url)?.host ?? '');
}

/** Extensions and apps made of web pages have a way to make requests that is not a page's. */
export function pastTheRules(home: string): string[] {
  return isOfExtension(home) ? [inManifest(home)] : pastWebView(home);
}

function inManifest(home: string): string {
  return home.startsWith('moz-extension:')
    ? say(
        'Better list the server in `host_permissions` of the extension: in Firefox, each installation has another origin.',
      )
    : say('Or list the server in `host_permissions` of the extension: its pages then need no CORS headers.');
}

/** Capacitor on Android has the origin of any page on this machine. */
const ownWays: readonly [RegExp, string][] = [
  [/^capacitor:/, '`CapacitorHttp`'],
  [/^(tauri:|https?:\/\/tauri\.localhost$)/, '`@tauri-apps/plugin-http`'],
];

function pastWebView(home: string): string[] {
  const way = ownWays.find(([origin]) => origin.test(home))?.[1];
  return way ? [say`Or let the app itself ask, with ${way}: CORS rules apply only to its web view.`] : [];
}

function settingsOf(exchange: Exchange): string[] {
  const { hops } = exchange;
  const product = productOf(hops);
  if (!product || (product.isSwitch && (hops.some(isOpen) || seenCredentials(exchange).mode === 'include'))) return [];
  const { name, settings, isGuess } = product;
  if (settings.length === 0)
    return [
      product.isSwitch
        ? say`${name} has no setting for this. If it answers here, serve the folder with another program, such as \`npx http-server --cors\`.`
        : say`${name} has no setting for this. If it answers here, let a proxy hand its answers on under the page's own origin.`,
    ];
  return isGuess
    ? [ownSettings(name, settings)]
    : [say`${name} has settings of its own for CORS: ${listed(settings)}.`];
}

export function ownSettings(name: string, settings: readonly string[]): string {
  return say`If ${name} answers here, let the page in with its own settings: ${listed(settings)}.`;
}

function isOpen({ response }: Hop): boolean {
  return combined(response?.headers, 'Access-Control-Allow-Origin') !== undefined;
}

/** https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api#app-service-cors-vs-your-cors */
function isOfAppService({ url }: Hop): boolean {
  return /\.azurewebsites\.net$/.test(partsOf(url)?.host ?? '');
}

function inAppService(): string {
  return say(
    'If origins are set under CORS in the Azure portal, change them there: the code of the app then has no say.',
  );
}

/**
 * Envoy reports how long the app behind it took: so no filter of its own answered. Its CORS filter does if the route
 * has a policy: https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/cors_filter
 */
function inEnvoy(hops: readonly Hop[]): string[] {
  const handedOn = hops
    .flatMap(({ preflight, response }) => [preflight?.response, response])
    .filter((answer) => combined(answer?.headers, 'x-envoy-upstream-service-time') !== undefined)
    .map((answer) => combined(answer?.headers, 'Server')?.toLowerCase());
  if (handedOn.includes('istio-envoy'))
    return [say('Or let Istio answer for CORS: set `corsPolicy` in the `VirtualService` of this route.')];
  return handedOn.includes('envoy')
    ? [say('Or let Envoy answer for CORS: give this route a CORS policy, and put the filter `cors` into its chain.')]
    : [];
}

/** https://www.mediawiki.org/wiki/API:Cross-site_requests */
function isOfMediaWiki({ url }: Hop): boolean {
  return /\/api\.php$/.test(partsOf(url)?.pathname ?? '') && /[?&]action=/.test(url) && !/[?&]origin=/.test(url);
}

function inMediaWiki(): string {
  return say(
    'If MediaWiki answers here, as at Wikipedia, add `origin=*` to the URL: it then lets every page read, without a login.',
  );
}

const anthropicHeader = 'anthropic-dangerous-direct-browser-access';

/**
 * Without the header, Anthropic's API answers pages but does not let them read:
 * https://github.com/anthropics/anthropic-sdk-typescript/pull/504
 */
function isOfAnthropic(hop: Hop): boolean {
  const isSent = combined(hop.request?.headers, anthropicHeader) !== undefined;
  return partsOf(hop.url)?.host === 'api.anthropic.com' && !isSent && !requestedHeaders(hop).includes(anthropicHeader);
}

function inAnthropic(): string {
  return say`The API of Anthropic lets pages read only what they ask for with the header \`${anthropicHeader}: true\`. Then everyone who opens the page can take its API key.`;
}

/** The path can be another one, but every Socket.IO client names its protocol and its transport. */
function isOfSocketIo({ url }: Hop): boolean {
  return /[?&]EIO=\d/.test(url) && /[?&]transport=/.test(url);
}

/** Socket.IO gets a request before the app does: no middleware of the app adds a header to its answers. */
function inSocketIo(): string {
  return say(
    'Where Socket.IO runs, it answers this URL itself, past the CORS middleware of the app. Set CORS up in its own option: `cors` of `new Server()` in Node, `cors_allowed_origins` in Python.',
  );
}
