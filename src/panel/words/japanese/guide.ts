/** What the guide says, in Japanese. */
import type { Catalogue } from '../../../engine/say.ts';

export const guide: Catalogue = {
  'What an origin is': 'オリジンとは',
  'An origin is the scheme, the host and the port of a URL. The path, the query and the fragment are not part of it.':
    'オリジンは、URL のスキーム、ホスト、ポートです。パス、クエリ、フラグメントは含まれません。',
  'https://shop.example:8443/cart?item=7\n└─ the origin ──────────┘└──────────┘\n                       not part of it':
    'https://shop.example:8443/cart?item=7\n└─ オリジン ─────────────┘└──────────┘\n                       含まれない部分',
  'Two URLs have the same origin if all three parts are equal. There is no "nearly": one letter makes another origin.':
    '3 つの部分がすべて等しければ、2 つの URL は同じオリジンです。「ほぼ同じ」はありません。1 文字違えば別のオリジンです。',
  '`http` and `https` differ, so `http://shop.example` and `https://shop.example` are two origins.':
    '`http` と `https` は異なるため、`http://shop.example` と `https://shop.example` は 2 つのオリジンです。',
  '`www.shop.example` and `shop.example` are two hosts. A subdomain is a host of its own.':
    '`www.shop.example` と `shop.example` は 2 つのホストです。サブドメインは独立したホストです。',
  '`localhost` and `127.0.0.1` are two hosts, though they lead to the same machine.':
    '`localhost` と `127.0.0.1` は、同じマシンを指していても 2 つのホストです。',
  'A port that is left out is 80 for `http` and 443 for `https`.':
    '省略されたポートは、`http` では 80、`https` では 443 です。',
  'An origin never ends with a slash.': 'オリジンの末尾にスラッシュは付きません。',
  'Pages from `file:`, and frames in a `sandbox` without `allow-same-origin`, have no origin that could be named. The browser sends `null` for them.':
    '`file:` のページと、`allow-same-origin` のない `sandbox` のフレームには、示せるオリジンがありません。ブラウザーは代わりに `null` を送ります。',
  'Why browsers do this': 'ブラウザーがこうする理由',
  'Your browser holds your logins. A page you visit could send requests with them to your mail, your bank or your router at home.':
    'ブラウザーはあなたのログイン状態を保持しています。訪れたページは、それを使って、メール、銀行、自宅のルーターにリクエストを送れてしまいます。',
  'So a page may read only what comes from its own origin. This is the same-origin policy, and it is nearly as old as scripts in pages.':
    'そのため、ページが読めるのは自分のオリジンのものだけです。これが同一オリジンポリシーで、ページのスクリプトとほぼ同じくらい昔からあります。',
  'CORS is the way a server makes an exception. It says in headers which other origins may read its answers. The browser reads these headers and holds to them.':
    'CORS は、サーバーが例外を設ける方法です。サーバーは、応答を読んでよいほかのオリジンをヘッダーで示します。ブラウザーはそのヘッダーを読み、それに従います。',
  'The server decides, not the page. That is why no setting in the page can switch this off, and why the fix is nearly always on the server.':
    '決めるのはページではなくサーバーです。だからページの設定でこれをオフにすることはできず、修正はほとんどいつもサーバー側になります。',
  'Often the request did reach the server. The browser then keeps the answer from the page: what is blocked is the reading.':
    '多くの場合、リクエストはサーバーに届いています。そのうえでブラウザーは応答をページに渡しません。ブロックされているのは読み取りです。',
  'Requests with and without a preflight': 'プリフライトのあるリクエストとないリクエスト',
  'Some requests could always be sent by a plain form or a link. The browser sends these at once, and checks the answer.':
    'リクエストの中には、通常のフォームやリンクで以前から送れたものがあります。ブラウザーはそれらをすぐに送り、応答を確認します。',
  'For all others it asks first. It sends an `OPTIONS` request: the preflight. Only if the server agrees is the request itself sent.':
    'そのほかについては、先に尋ねます。`OPTIONS` リクエスト、つまりプリフライトを送ります。サーバーが同意したときだけ、リクエスト自体が送られます。',
  'A request needs a preflight if one of these is true:':
    '次のどれかに当てはまると、リクエストにはプリフライトが必要です:',
  'Its method is not `GET`, `HEAD` or `POST`.': 'メソッドが `GET`、`HEAD`、`POST` のどれでもない。',
  'It sets a header of its own, such as `Authorization` or `X-Api-Key`.':
    '`Authorization` や `X-Api-Key` のような独自のヘッダーを設定する。',
  'Its `Content-Type` is not one that a form can send. `application/json` is the usual case.':
    '`Content-Type` がフォームで送れるものではない。よくあるのは `application/json`。',
  'It watches the progress of an upload, or sends its body as a stream.':
    'アップロードの進み具合を監視する、または本文をストリームで送る。',
  "A preflight carries no cookies, no body, and none of the page's own headers, such as `Authorization`. A login check that wants one of these can never say yes.":
    'プリフライトには Cookie も本文も、`Authorization` のようなページ独自のヘッダーも付きません。そのどれかを求めるログインの確認が「はい」と答えることはありません。',
  'The server answers with any status from 200 to 299 and with the headers that allow the origin, the method and the headers. The browser remembers that answer for a while: `Access-Control-Max-Age` says how long.':
    'サーバーは、200 から 299 までのステータスと、オリジン、メソッド、ヘッダーを許可するヘッダーで応答します。ブラウザーはその応答をしばらく覚えています。長さは `Access-Control-Max-Age` が示します。',
  Credentials: '資格情報',
  'Credentials are cookies, a login that the browser itself asked for (HTTP authentication), and client certificates. A token your own code puts into `Authorization` is not one of them: it is an ordinary header.':
    '資格情報とは、Cookie、ブラウザー自身が求めたログイン（HTTP 認証）、クライアント証明書です。自分のコードが `Authorization` に入れるトークンは含まれません。それは普通のヘッダーです。',
  'With `fetch`, a page has to ask for credentials on each request to another origin:':
    '`fetch` では、ページは別のオリジンへのリクエストごとに、資格情報を付けるよう指定する必要があります:',
  'The rules for the answer are then stricter:': 'その場合、応答の規則は厳しくなります:',
  '`Access-Control-Allow-Origin` names the exact origin. `*` is not enough.':
    '`Access-Control-Allow-Origin` は正確なオリジンを示します。`*` では足りません。',
  '`Access-Control-Allow-Credentials` is `true`, in lower case.':
    '`Access-Control-Allow-Credentials` は小文字の `true` です。',
  '`*` in the lists of methods and headers is an ordinary name, and allows nothing.':
    'メソッドやヘッダーの一覧の `*` は普通の名前となり、何も許可しません。',
  'A cookie also has rules of its own. In Chrome it needs `SameSite=None; Secure` to reach another site, and some browsers hold back even such cookies.':
    'Cookie には独自の規則もあります。Chrome で別のサイトに届くには `SameSite=None; Secure` が必要で、それでも送らないブラウザーもあります。',
  'Why curl and Postman work': 'curl や Postman で動く理由',
  'CORS protects people who browse. It is enforced by browsers, and by nothing else.':
    'CORS は、Web を閲覧する人を守ります。強制するのはブラウザーだけです。',
  'curl and Postman are not pages. They hold no logins of yours that a page could misuse, so they show every answer to whoever runs them.':
    'curl や Postman はページではありません。ページが悪用できるログインを持たないため、実行した人にすべての応答を見せます。',
  'So "it works in Postman" says that the server runs. It says nothing about its CORS headers. The same is true for the URL opened in a tab, and for requests from server to server.':
    'つまり「Postman では動く」で分かるのは、サーバーが動いていることだけです。CORS ヘッダーについては何も分かりません。タブで開いた URL や、サーバー間のリクエストでも同じです。',
  'To see what the browser sees, send the `Origin` header yourself and look at the headers of the answer:':
    'ブラウザーと同じものを見るには、`Origin` ヘッダーを自分で送り、応答のヘッダーを見てください:',
  'Common mistakes': 'よくある間違い',
  '`*` with credentials. Browsers refuse it. Name the origin.':
    '資格情報付きの `*`。ブラウザーが拒否します。オリジンを明示してください。',
  'A fix in the page alone. Headers like `Access-Control-Allow-Origin` are an answer. Sent by the page, they only cause a preflight.':
    'ページだけの修正。`Access-Control-Allow-Origin` のようなヘッダーは応答のものです。ページが送っても、プリフライトを起こすだけです。',
  '`mode: "no-cors"`. It silences the error and takes the answer away: status 0, no body, no headers.':
    '`mode: "no-cors"`。エラーは消えますが、応答も失われます。ステータスは 0、本文もヘッダーもありません。',
  'Switching security off in the browser. It helps one person, on one machine, and opens that browser to every page.':
    'ブラウザーのセキュリティをオフにすること。助かるのは 1 台のマシンの 1 人だけで、そのブラウザーはすべてのページに開かれます。',
  'An extension that "unblocks" CORS. It changes answers on the way, so you no longer see what your users see.':
    'CORS を「解除」する拡張機能。応答を途中で変えるため、利用者に見えるものが見えなくなります。',
  'A URL without `http://`. `localhost:3000/users` then has the scheme `localhost`, and `api.example/users` is a path on the page’s own server.':
    '`http://` のない URL。`localhost:3000/users` のスキームは `localhost` になり、`api.example/users` はページ自身のサーバー上のパスになります。',
  'A slash at the end of the origin, or a path behind it.': 'オリジンの末尾のスラッシュ、または後ろのパス。',
  'Several origins in one header. There is room for one: the server has to choose it for each request.':
    '1 つのヘッダーに複数のオリジン。書けるのは 1 つだけで、サーバーがリクエストごとに選ぶ必要があります。',
  'Headers on good answers only. Without them on errors, the page cannot read what went wrong.':
    '正常な応答だけにヘッダーを付けること。エラーにないと、ページは何が起きたかを読めません。',
  '`http` in the code and `https` on the server. The redirect between them cannot answer a preflight.':
    'コードでは `http`、サーバーでは `https`。その間のリダイレクトはプリフライトに応答できません。',
  'Two layers that both add headers, such as a proxy and the app. The header is then sent twice.':
    'プロキシとアプリなど、2 つの層が両方ともヘッダーを加えること。ヘッダーが二重になります。',
  'Echoing any origin with credentials. Every website could then act with the logins of your users.':
    '資格情報付きで、どのオリジンでもそのまま返すこと。どのサイトも、利用者のログインを使って操作できてしまいます。',
  'For development, and for good': '開発用の対処と恒久的な対処',
  'In development, the simplest way is to have no other origin. A development server can pass requests on to the API, so that the page asks its own origin:':
    '開発中は、別のオリジンを使わないのが一番の近道です。開発サーバーがリクエストを API に中継すれば、ページは自分のオリジンに尋ねることになります:',
  'The page then asks for `/api/users`, and CORS is never involved. In production the same can be done by whatever stands in front of both.':
    'するとページは `/api/users` にリクエストし、CORS は関わりません。本番では、両方の手前にあるもので同じことができます。',
  'Where the API lives on an origin of its own for good, it has to allow the page’s origin. Let it read its list of origins from its settings. Then development and production differ in one line, and no test origin is left in production.':
    'API を今後も独自のオリジンに置く場合は、API がページのオリジンを許可する必要があります。オリジンの一覧を設定から読み取るようにしてください。そうすれば開発と本番の違いは 1 行だけになり、テスト用のオリジンが本番に残りません。',
  'A fix for development alone hides the mistake until the day you publish. Try the real origins early.':
    '開発だけの対処は、公開の日まで誤りを隠します。本当のオリジンを早めに試してください。',
  'Good practice in production': '本番でのよい習慣',
  'List exact origins. Compare whole strings: a pattern that forgets a dot lets strangers in.':
    '正確なオリジンを挙げ、文字列全体を比べてください。ドットを忘れたパターンは、無関係なサイトまで許可してしまいます。',
  'Never allow `null`. Any website can make itself have that origin.':
    '`null` を許可しないでください。どのサイトもそのオリジンになれます。',
  'Allow credentials only where pages need them.': '資格情報は、ページに必要な場所だけで許可してください。',
  'Send `Vary: Origin` when the answer depends on the origin, or caches will mix answers up.':
    '応答がオリジンによって変わるときは `Vary: Origin` を送ってください。ないと、キャッシュが応答を取り違えます。',
  'Answer `OPTIONS` before the login check, and without redirects.':
    '`OPTIONS` には、ログインの確認より前に、リダイレクトなしで応答してください。',
  'Send the headers on errors too.': 'エラーにもヘッダーを付けてください。',
  'Set the headers in one place: in the app or in the proxy, not in both.':
    'ヘッダーを設定する場所は、アプリかプロキシのどちらか 1 つにしてください。',
  'Set `Access-Control-Max-Age`, so that a preflight is not needed each time. Chrome holds to at most two hours.':
    '毎回プリフライトが要らないよう、`Access-Control-Max-Age` を設定してください。Chrome では最長 2 時間です。',
  'CORS is no login. Whoever does not use a browser does not meet it: check each request as before.':
    'CORS はログインではありません。ブラウザーを使わない相手には効かないため、これまでどおりすべてのリクエストを確認してください。',
  'Debugging with the Network panel': 'ネットワークパネルでの調査',
  'The names here are those of Chrome. Firefox names the reason in the column Transferred, and shows a preflight as a row with the method OPTIONS.':
    'ここでの名前は Chrome のものです。Firefox では理由が「転送量」の列に出て、プリフライトはメソッドが OPTIONS の行として表示されます。',
  'Filter by `is:service-worker-intercepted`, `method:OPTIONS` or the name of the host.':
    '`is:service-worker-intercepted`、`method:OPTIONS`、またはホスト名で絞り込みます。',
  'A blocked request shows "CORS error" in the column Status. Hold the mouse over it to read the code that this panel shows as well.':
    'ブロックされたリクエストは、「ステータス」の列に「CORS エラー」と表示されます。マウスを重ねると、このパネルにもあるコードを読めます。',
  'The preflight is a row of its own, of the type "preflight". Look at its status first.':
    'プリフライトは、タイプが「プリフライト」の独立した行です。まずそのステータスを見てください。',
  '"Provisional headers are shown" means that this request did not go over the network: it was stopped, or answered from a cache.':
    '「一時的なヘッダーが表示されています」は、このリクエストがネットワークに送られなかったことを意味します。止められたか、キャッシュから応答されています。',
  'Tick "Disable cache" to tell an old answer from a new one.':
    '「キャッシュを無効化」を選ぶと、古い応答と新しい応答を区別できます。',
  'The column Initiator says which line of your code asked.':
    '「イニシエータ」の列は、コードのどの行がリクエストしたかを示します。',
  'For each blocked request the console names the first rule that failed. This panel lists the others too, so that one round of fixing is enough.':
    'コンソールには、ブロックされたリクエストごとに、最初に失敗した規則が示されます。このパネルはほかの規則も示すため、修正は 1 回で済みます。',
  'Requests that the page’s own policy stops never reach the network. The console names them: look for "Content Security Policy" and "Mixed Content".':
    'ページ自身のポリシーが止めるリクエストは、ネットワークに届きません。コンソールには表示されます。「Content Security Policy」と「Mixed Content」を探してください。',
  'So it is with a URL that lacks `http://`: look for "URL scheme" or "protocol schemes".':
    '`http://` のない URL も同じです。その場合は「URL scheme」または「protocol schemes」を探してください。',
};
