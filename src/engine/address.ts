/** Where a host is, as far as its name or address tells. */

/** This machine. `host` may carry a port. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127\.[\d.]+$/.test(name);
}

/** The same, and `0.0.0.0`, on which a server listens to be reached at any address: Chromium takes it for this machine (measured). */
export function isThisMachine(host: string): boolean {
  return isLoopback(host) || /^0\.0\.0\.0(:\d+)?$/.test(host);
}

/** Whether a host is an address in numbers. `host` may carry a port. */
export function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+(:\d+)?$/.test(host);
}

/** Anchored at both ends, because a name may begin like an address, as `10.example` and `fcb.example` do. */
const privateV4 =
  /^(?=[\d.]+$)(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const privateV6 = /^\[?f([cd][0-9a-f]{0,2}|e[89ab][0-9a-f]):/i;

/** Whether a host or address lies on the person's own machine or network, as far as its name tells. */
export function isLocal(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return isThisMachine(host) || privateV4.test(name) || privateV6.test(name) || name.endsWith('.local');
}
