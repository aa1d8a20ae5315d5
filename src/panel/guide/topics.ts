/** The guide: one screen per topic. */
import { say } from '../../engine/say.ts';

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

export const topics = (): Topic[] => [
  {
    id: 'origin',
    title: say('What an origin is'),
    body: [
      say(
        'An origin is the scheme, the host and the port of a URL. The path, the query and the fragment are not part of it.',
      ),
      {
        code: say(
          'https://shop.example:8443/cart?item=7\n└─ the origin ──────────┘└──────────┘\n                       not part of it',
        ),
        language: 'text',
      },
      say(
        'Two URLs have the same origin if all three parts are equal. There is no "nearly": one letter makes another origin.',
      ),
      {
        list: [
          say('`http` and `https` differ, so `http://shop.example` and `https://shop.example` are two origins.'),
          say('`www.shop.example` and `shop.example` are two hosts. A subdomain is a host of its own.'),
          say('`localhost` and `127.0.0.1` are two hosts, though they lead to the same machine.'),
          say('A port that is left out is 80 for `http` and 443 for `https`.'),
          say('An origin never ends with a slash.'),
        ],
      },
      say(
        'Pages from `file:`, and frames in a `sandbox` without `allow-same-origin`, have no origin that could be named. The browser sends `null` for them.',
      ),
    ],
  },
  {
    id: 'why',
    title: say('Why browsers do this'),
    body: [
      say(
        'Your browser holds your logins. A page you visit could send requests with them to your mail, your bank or your router at home.',
      ),
      say(
        'So a page may read only what comes from its own origin. This is the same-origin policy, and it is nearly as old as scripts in pages.',
      ),
      say(
        'CORS is the way a server makes an exception. It says in headers which other origins may read its answers. The browser reads these headers and holds to them.',
      ),
      say(
        'The server decides, not the page. That is why no setting in the page can switch this off, and why the fix is nearly always on the server.',
      ),
      say(
        'Often the request did reach the server. The browser then keeps the answer from the page: what is blocked is the reading.',
      ),
    ],
  },
  {
    id: 'preflight',
    title: say('Requests with and without a preflight'),
    body: [
      say(
        'Some requests could always be sent by a plain form or a link. The browser sends these at once, and checks the answer.',
      ),
      say(
        'For all others it asks first. It sends an `OPTIONS` request: the preflight. Only if the server agrees is the request itself sent.',
      ),
      say('A request needs a preflight if one of these is true:'),
      {
        list: [
          say('Its method is not `GET`, `HEAD` or `POST`.'),
          say('It sets a header of its own, such as `Authorization` or `X-Api-Key`.'),
          say('Its `Content-Type` is not one that a form can send. `application/json` is the usual case.'),
          say('It watches the progress of an upload, or sends its body as a stream.'),
        ],
      },
      say(
        "A preflight carries no cookies, no body, and none of the page's own headers, such as `Authorization`. A login check that wants one of these can never say yes.",
      ),
      say(
        'The server answers with any status from 200 to 299 and with the headers that allow the origin, the method and the headers. The browser remembers that answer for a while: `Access-Control-Max-Age` says how long.',
      ),
    ],
  },
  {
    id: 'credentials',
    title: say('Credentials'),
    body: [
      say(
        'Credentials are cookies, a login that the browser itself asked for (HTTP authentication), and client certificates. A token your own code puts into `Authorization` is not one of them: it is an ordinary header.',
      ),
      say('With `fetch`, a page has to ask for credentials on each request to another origin:'),
      {
        code: "fetch('https://api.example/me', { credentials: 'include' });",
        language: 'javascript',
      },
      say('The rules for the answer are then stricter:'),
      {
        list: [
          say('`Access-Control-Allow-Origin` names the exact origin. `*` is not enough.'),
          say('`Access-Control-Allow-Credentials` is `true`, in lower case.'),
          say('`*` in the lists of methods and headers is an ordinary name, and allows nothing.'),
        ],
      },
      say(
        'A cookie also has rules of its own. In Chrome it needs `SameSite=None; Secure` to reach another site, and some browsers hold back even such cookies.',
      ),
    ],
  },
  {
    id: 'curl',
    title: say('Why curl and Postman work'),
    body: [
      say('CORS protects people who browse. It is enforced by browsers, and by nothing else.'),
      say(
        'curl and Postman are not pages. They hold no logins of yours that a page could misuse, so they show every answer to whoever runs them.',
      ),
      say(
        'So "it works in Postman" says that the server runs. It says nothing about its CORS headers. The same is true for the URL opened in a tab, and for requests from server to server.',
      ),
      say('To see what the browser sees, send the `Origin` header yourself and look at the headers of the answer:'),
      { code: "curl -i https://api.example/users -H 'Origin: https://shop.example'", language: 'bash' },
    ],
  },
  {
    id: 'mistakes',
    title: say('Common mistakes'),
    body: [
      {
        list: [
          say('`*` with credentials. Browsers refuse it. Name the origin.'),
          say(
            'A fix in the page alone. Headers like `Access-Control-Allow-Origin` are an answer. Sent by the page, they only cause a preflight.',
          ),
          say('`mode: "no-cors"`. It silences the error and takes the answer away: status 0, no body, no headers.'),
          say(
            'Switching security off in the browser. It helps one person, on one machine, and opens that browser to every page.',
          ),
          say(
            'An extension that "unblocks" CORS. It changes answers on the way, so you no longer see what your users see.',
          ),
          say(
            'A URL without `http://`. `localhost:3000/users` then has the scheme `localhost`, and `api.example/users` is a path on the page’s own server.',
          ),
          say('A slash at the end of the origin, or a path behind it.'),
          say('Several origins in one header. There is room for one: the server has to choose it for each request.'),
          say('Headers on good answers only. Without them on errors, the page cannot read what went wrong.'),
          say('`http` in the code and `https` on the server. The redirect between them cannot answer a preflight.'),
          say('Two layers that both add headers, such as a proxy and the app. The header is then sent twice.'),
          say('Echoing any origin with credentials. Every website could then act with the logins of your users.'),
        ],
      },
    ],
  },
  {
    id: 'development',
    title: say('For development, and for good'),
    body: [
      say(
        'In development, the simplest way is to have no other origin. A development server can pass requests on to the API, so that the page asks its own origin:',
      ),
      {
        code: "// vite.config.js\nexport default {\n  server: { proxy: { '/api': 'http://localhost:3000' } },\n};",
        language: 'javascript',
      },
      say(
        'The page then asks for `/api/users`, and CORS is never involved. In production the same can be done by whatever stands in front of both.',
      ),
      say(
        'Where the API lives on an origin of its own for good, it has to allow the page’s origin. Let it read its list of origins from its settings. Then development and production differ in one line, and no test origin is left in production.',
      ),
      say('A fix for development alone hides the mistake until the day you publish. Try the real origins early.'),
    ],
  },
  {
    id: 'production',
    title: say('Good practice in production'),
    body: [
      {
        list: [
          say('List exact origins. Compare whole strings: a pattern that forgets a dot lets strangers in.'),
          say('Never allow `null`. Any website can make itself have that origin.'),
          say('Allow credentials only where pages need them.'),
          say('Send `Vary: Origin` when the answer depends on the origin, or caches will mix answers up.'),
          say('Answer `OPTIONS` before the login check, and without redirects.'),
          say('Send the headers on errors too.'),
          say('Set the headers in one place: in the app or in the proxy, not in both.'),
          say(
            'Set `Access-Control-Max-Age`, so that a preflight is not needed each time. Chrome holds to at most two hours.',
          ),
          say('CORS is no login. Whoever does not use a browser does not meet it: check each request as before.'),
        ],
      },
    ],
  },
  {
    id: 'network-tab',
    title: say('Debugging with the Network panel'),
    body: [
      say(
        'The names here are those of Chrome. Firefox names the reason in the column Transferred, and shows a preflight as a row with the method OPTIONS.',
      ),
      {
        list: [
          say('Filter by `is:service-worker-intercepted`, `method:OPTIONS` or the name of the host.'),
          say(
            'A blocked request shows "CORS error" in the column Status. Hold the mouse over it to read the code that this panel shows as well.',
          ),
          say('The preflight is a row of its own, of the type "preflight". Look at its status first.'),
          say(
            '"Provisional headers are shown" means that this request did not go over the network: it was stopped, or answered from a cache.',
          ),
          say('Tick "Disable cache" to tell an old answer from a new one.'),
          say('The column Initiator says which line of your code asked.'),
        ],
      },
      say(
        'For each blocked request the console names the first rule that failed. This panel lists the others too, so that one round of fixing is enough.',
      ),
      say(
        'Requests that the page’s own policy stops never reach the network. The console names them: look for "Content Security Policy" and "Mixed Content".',
      ),
      say('So it is with a URL that lacks `http://`: look for "URL scheme" or "protocol schemes".'),
    ],
  },
];
