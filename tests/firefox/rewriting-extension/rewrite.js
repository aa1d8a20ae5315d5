/** Gives each answer the `Access-Control-Allow-Origin` that its URL asks for, or none. */
browser.webRequest.onHeadersReceived.addListener(
  ({ url, responseHeaders }) => {
    const given = new URL(url).searchParams.get('given');
    if (given === null) return {};
    const others = responseHeaders.filter(({ name }) => name.toLowerCase() !== 'access-control-allow-origin');
    return given === ''
      ? { responseHeaders: others }
      : { responseHeaders: [...others, { name: 'Access-Control-Allow-Origin', value: given }] };
  },
  { urls: ['<all_urls>'] },
  ['blocking', 'responseHeaders'],
);

/** Cancels what its URL says: what is about to be sent, or what is answered. */
browser.webRequest.onBeforeSendHeaders.addListener(
  ({ url }) => ({ cancel: new URL(url).searchParams.get('cancelled') === 'before' }),
  { urls: ['<all_urls>'] },
  ['blocking'],
);
browser.webRequest.onHeadersReceived.addListener(
  ({ url }) => ({ cancel: new URL(url).searchParams.get('cancelled') === 'answered' }),
  { urls: ['<all_urls>'] },
  ['blocking'],
);

/** Sends what is about to be asked to the path that its URL names. */
browser.webRequest.onBeforeRequest.addListener(
  ({ url }) => {
    const to = new URL(url).searchParams.get('moved');
    return to === null ? {} : { redirectUrl: new URL(to, url).href };
  },
  { urls: ['<all_urls>'] },
  ['blocking'],
);
