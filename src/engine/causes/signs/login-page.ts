/** Addresses where people log in: to a server, or to the network that they are in. */
import { partsOf } from '../../fetch/url.ts';

const loginHost = /^accounts?\.|(^|\.)(login|signin|sso|auth|idp|adfs)\./;
const loginPath = /(^|[/_.-])(log-?in|sign-?in|sso|saml2?|oauth2?|openid-connect|adfs|password)($|[/_.?-])/i;

export function looksLikeLogin(url: string): boolean {
  const { origin = 'null', hostname = '', pathname = '' } = partsOf(url) ?? {};
  if (origin === 'null') return false;
  if (isOfSaml(url) || isOfTunnels(hostname)) return true;
  return loginHost.test(hostname) || isLoginPath(pathname) || /[/-]auth(orize)?\/?$/.test(pathname);
}

export function isLoginPath(path: string): boolean {
  return loginPath.test(path);
}

/** Section 3.4 of the SAML 2.0 bindings: the URL carries the login request. */
export function isOfSaml(url: string): boolean {
  return /[?&]SAMLRequest=/.test(url);
}

/** The login of Microsoft's dev tunnels, for ports that Visual Studio and VS Code forward. */
export function isOfTunnels(host: string): boolean {
  return host.endsWith('.tunnels.api.visualstudio.com');
}

/** Each Zscaler cloud has a domain with a gateway in it. `auD` and `auT` are where its login begins. */
const zscalerLogin = /^https?:\/\/gateway\.(zscaler(one|two|three|ten|beta|gov)?|zscloud)\.net(:\d+)?\/au[DT]([?#]|$)/;

export function isLoginOfZscaler(url: string): boolean {
  return zscalerLogin.test(url);
}
