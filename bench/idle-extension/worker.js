// The listeners of src/background, in number, filters and extra information, and none of the work: no extension that
// sees what CORS Explainer sees can cost less.
const events = {
  onBeforeRequest: undefined,
  onSendHeaders: ['requestHeaders', 'extraHeaders'],
  onHeadersReceived: ['responseHeaders', 'extraHeaders'],
  onBeforeRedirect: undefined,
  onResponseStarted: ['responseHeaders', 'extraHeaders'],
  onCompleted: undefined,
  onErrorOccurred: undefined,
};
const observed = new Set();
const nothing = () => {};

function observe({ tabId }) {
  if (observed.has(tabId)) return;
  observed.add(tabId);
  for (const [name, extra] of Object.entries(events)) {
    const filter = { urls: ['<all_urls>'], tabId };
    if (extra) chrome.webRequest[name].addListener(() => {}, filter, extra);
    else chrome.webRequest[name].addListener(() => {}, filter);
  }
}

const developmentPage = { urls: ['*://localhost/*'], types: ['main_frame'] };
chrome.webRequest.onBeforeRequest.addListener(observe, developmentPage);
chrome.webRequest.onResponseStarted.addListener(nothing, developmentPage, ['responseHeaders']);
chrome.webRequest.onErrorOccurred.addListener(nothing, { urls: ['<all_urls>'] });
