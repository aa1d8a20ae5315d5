/** The guide: one screen a topic. English alone so far, and marked so where the panel speaks another language. */

export interface Topic {
  id: TopicId;
  title: string;
  body: Block[];
}

/** A paragraph, a list, or code to copy. */
export type Block = string | { list: string[] } | { code: string; language: 'javascript' | 'bash' | 'text' };

export type TopicId =
  | 'origin'
  | 'why'
  | 'preflight'
  | 'credentials'
  | 'curl'
  | 'mistakes'
  | 'development'
  | 'production'
  | 'network-tab';

export const topics: Topic[] = [
  {
    id: 'origin',
    title: 'What an origin is',
    body: [
      'An origin is the scheme, the host and the port of a URL. The path, the query and the fragment are not part of it.',
      { code: 'https://shop.example:8443/cart?item=7\n└─ the origin ──────────┘└─ not part of it', language: 'text' },
      'Two URLs have the same origin if all three parts are equal. There is no "nearly": one letter makes another origin.',
      {
        list: [
          '`http` and `https` differ, so `http://shop.example` and `https://shop.example` are two origins.',
          '`www.shop.example` and `shop.example` are two hosts. A subdomain is a host of its own.',
          '`localhost` and `127.0.0.1` are two hosts, though they lead to the same machine.',
          'A port that is left out is 80 for `http` and 443 for `https`.',
          'An origin never ends with a slash.',
        ],
      },
      'Pages from `file:` and pages in a sandboxed frame have no origin that could be named. The browser sends `null` for them.',
    ],
  },
  {
    id: 'why',
    title: 'Why browsers do this',
    body: [
      'Your browser holds your logins. A page you visit could send requests with them to your mail, your bank or your router at home.',
      'So a page may read only what comes from its own origin. This is the same-origin policy, and it is as old as scripts in pages.',
      'CORS is the way a server makes an exception. It says in headers which other origins may read its answers. The browser reads these headers and holds to them.',
      'The server decides, not the page. That is why no setting in the page can switch this off, and why the fix is nearly always on the server.',
      'Often the request did reach the server. The browser then keeps the answer from the page: what is blocked is the reading.',
    ],
  },
  {
    id: 'preflight',
    title: 'Requests with and without a preflight',
    body: [
      'Some requests could always be sent by a plain form or a link. The browser sends these at once, and checks the answer.',
      'For all others it asks first. It sends an `OPTIONS` request: the preflight. Only if the server agrees is the request itself sent.',
      'A request needs a preflight if one of these is true:',
      {
        list: [
          'Its method is not `GET`, `HEAD` or `POST`.',
          'It sets a header of its own, such as `Authorization` or `X-Api-Key`.',
          'Its `Content-Type` is not one that a form can send. `application/json` is the usual case.',
          'It watches the progress of an upload, or sends its body as a stream.',
        ],
      },
      'A preflight carries no cookies, no login and no body. A server that asks for a login there can never say yes.',
      'The server answers with any status from 200 to 299 and with the headers that allow the method and the headers. The browser remembers that answer for a while: `Access-Control-Max-Age` says how long.',
    ],
  },
  {
    id: 'credentials',
    title: 'Credentials',
    body: [
      'Credentials are cookies, a login of the browser, and client certificates. A token your own code puts into `Authorization` is not one of them: it is an ordinary header.',
      'A page has to ask for credentials on each request to another origin:',
      {
        code: "fetch('https://api.example/me', { credentials: 'include' });",
        language: 'javascript',
      },
      'The rules for the answer are then stricter:',
      {
        list: [
          '`Access-Control-Allow-Origin` names the exact origin. `*` is not enough.',
          '`Access-Control-Allow-Credentials` is `true`, in lower case.',
          '`*` in the lists of methods and headers is an ordinary name, and allows nothing.',
        ],
      },
      'A cookie also has rules of its own. To reach another site it needs `SameSite=None; Secure`, and some browsers hold back such cookies all the same.',
    ],
  },
  {
    id: 'curl',
    title: 'Why curl and Postman work',
    body: [
      'CORS protects people who browse. It is enforced by browsers, and by nothing else.',
      'curl and Postman are not pages. They hold no logins of yours that a page could misuse, so they show every answer to whoever runs them.',
      'So "it works in Postman" says that the server runs. It says nothing about its CORS headers. The same is true for the URL opened in a tab, and for requests from server to server.',
      'To see what the browser sees, send the `Origin` header yourself and look at the headers of the answer:',
      { code: "curl -i https://api.example/users -H 'Origin: https://shop.example'", language: 'bash' },
    ],
  },
  {
    id: 'mistakes',
    title: 'Common mistakes',
    body: [
      {
        list: [
          '`*` with credentials. Browsers refuse it. Name the origin.',
          'A fix in the page alone. Headers like `Access-Control-Allow-Origin` are an answer. Sent by the page they do nothing, but cause a preflight.',
          '`mode: "no-cors"`. It silences the error and takes the answer away: status 0, no body, no headers.',
          'Switching security off in the browser. It helps one person, on one machine, and opens that browser to every page.',
          'An extension that "unblocks" CORS. It changes answers on the way, so you no longer see what your users see.',
          'A slash at the end of the origin, or a path behind it.',
          'Several origins in one header. There is room for one: the server has to choose it for each request.',
          'Headers on good answers only. Without them on errors, the page cannot read what went wrong.',
          '`http` in the code and `https` on the server. The redirect between them cannot answer a preflight.',
          'Two layers that both add headers, such as a proxy and the app. The header then stands there twice.',
          'Echoing any origin with credentials. Every website could then act with the logins of your users.',
        ],
      },
    ],
  },
  {
    id: 'development',
    title: 'For development, and for good',
    body: [
      'In development, the simplest way is to have no other origin. A development server can pass requests on to the API, so that the page asks its own origin:',
      {
        code: "// vite.config.js\nexport default {\n  server: { proxy: { '/api': 'http://localhost:3000' } },\n};",
        language: 'javascript',
      },
      'The page then asks for `/api/users`, and CORS is never involved. In production the same can be done by whatever stands in front of both.',
      'Where the API lives on an origin of its own for good, it has to allow the page’s origin. Let it read its list of origins from its settings. Then development and production differ in one line, and no test origin is left in production.',
      'A fix for development alone hides the mistake until the day you publish. Try the real origins early.',
    ],
  },
  {
    id: 'production',
    title: 'Good practice in production',
    body: [
      {
        list: [
          'List exact origins. Compare whole strings: a pattern that forgets a dot lets strangers in.',
          'Never allow `null`. Any website can make itself have that origin.',
          'Allow credentials only where pages need them.',
          'Send `Vary: Origin` when the answer depends on the origin, or caches will mix answers up.',
          'Answer `OPTIONS` before the login check, and without redirects.',
          'Send the headers on errors too.',
          'Set the headers in one place: in the app or in the proxy, not in both.',
          'Set `Access-Control-Max-Age`, so that a preflight is not needed each time. Chrome holds to at most two hours.',
          'CORS is no login. Whoever does not use a browser does not meet it: check each request as before.',
        ],
      },
    ],
  },
  {
    id: 'network-tab',
    title: 'Debugging with the Network panel',
    body: [
      {
        list: [
          'Filter by `is:service-worker-intercepted`, `method:OPTIONS` or the name of the host.',
          'A blocked request shows "CORS error" in the column Status. Hold the mouse over it to read the code that this panel shows as well.',
          'The preflight is a row of its own, of the type "preflight". Look at its status first.',
          '"Provisional headers are shown" means that the request was never sent.',
          'Tick "Disable cache" to tell an old answer from a new one.',
          'The column Initiator says which line of your code asked.',
        ],
      },
      'The console has one line for each blocked request. It names the first rule that failed. This panel lists the others too, so that one round of fixing is enough.',
      'Requests that the page’s own policy stops never reach the network. The console names them: look for "Content Security Policy" and "Mixed Content".',
    ],
  },
];
