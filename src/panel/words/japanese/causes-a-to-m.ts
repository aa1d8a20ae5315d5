/** What the causes from A to M say, in Japanese. */
import type { Catalogue } from '../../../engine/say.ts';

export const causesAToM: Catalogue = {
  'Given up by the page': 'ページが中止',
  'The request was given up before it was done.': 'リクエストは完了する前に中止されました。',
  '{0} on {1} ended with `{2}` after {3} ms. That is a stop from this side, not a refusal.':
    '{1} への {0} は {3} ミリ秒後に `{2}` で終わりました。これはこちら側からの中止で、拒否ではありません。',
  'A page stops a request when it is left or reloaded, or when its code calls `abort`. CORS plays no part in that.':
    'ページを離れたり再読み込みしたりしたとき、またはコードが `abort` を呼んだときに、ページはリクエストを中止します。CORS は関係ありません。',
  'Browsers give this error when a page is left, or when its code stops a request.':
    'ページを離れたとき、またはコードがリクエストを中止したときに、ブラウザーはこのエラーを出します。',
  'The preflight had no answer by then. If it was a timeout, the server is out of reach, or its code takes `OPTIONS` and answers late or never.':
    'その時点で、プリフライトへの応答はありませんでした。タイムアウトなら、サーバーに到達できないか、サーバーのコードが `OPTIONS` を受け取っても、応答が遅いか、応答していません。',
  'A form loads a page unless its `submit` handler calls `event.preventDefault()`.':
    '`submit` のハンドラーが `event.preventDefault()` を呼ばないと、フォームはページを読み込みます。',
  'Look for an `AbortController`, a timeout, or a form or link that leaves the page at that moment.':
    '`AbortController`、タイムアウト、またはその瞬間にページを離れるフォームやリンクを探してください。',
  '{0} misspelt': '{0} のつづり間違い',
  'The server sent `{0}`, a header that browsers do not know.':
    'サーバーは `{0}` を送りました。ブラウザーが知らないヘッダーです。',
  '{0} answered {1} with `{2}: {3}`. Browsers look for `{4}`.':
    '{0} は {1} に `{2}: {3}` で応答しました。ブラウザーは `{4}` を探します。',
  'A browser looks for the exact name. A name that is close to it gives no permission.':
    'ブラウザーは正確な名前を探します。似た名前では許可になりません。',
  'Send `{0}` in place of `{1}`.': '`{1}` の代わりに `{0}` を送ってください。',
  'No Allow-Credentials header': 'Allow-Credentials ヘッダーなし',
  'Allow-Credentials is not `true`': 'Allow-Credentials が `true` ではない',
  'The request is made with credentials (cookies or a login), and the server does not allow them.':
    'リクエストは資格情報（Cookie またはログイン）付きですが、サーバーがそれを許可していません。',
  'Only the value `true`, in lower case, allows cookies or an HTTP login.':
    'Cookie や HTTP ログインを許可するのは、小文字の `true` という値だけです。',
  'With credentials the answer may hold private data of the person logged in. The server has to say that this page may read it.':
    '資格情報付きの場合、応答にはログインした人の個人的なデータが含まれることがあります。このページが読んでよいと、サーバーが示す必要があります。',
  'Have the server send `Access-Control-Allow-Credentials: true`.':
    'サーバーに `Access-Control-Allow-Credentials: true` を送らせてください。',
  'If the request needs no cookies, use `fetch` with `keepalive: true`: `sendBeacon` always sends them.':
    'Cookie が要らないリクエストなら、`keepalive: true` を付けた `fetch` を使ってください。`sendBeacon` は常に Cookie を送ります。',
  'If the file needs no cookies, write `crossorigin` without `use-credentials` on the element instead.':
    'Cookie が要らないファイルなら、代わりに要素の `crossorigin` を `use-credentials` なしで書いてください。',
  "If the request needs no cookies, leave out `credentials: 'include'` or `withCredentials` in the page instead.":
    "Cookie が要らないリクエストなら、代わりにページの `credentials: 'include'` または `withCredentials` を外してください。",
  'Allow-Credentials sent twice': 'Allow-Credentials が二重',
  '`Access-Control-Allow-Credentials` came more than once.':
    '`Access-Control-Allow-Credentials` が 2 回以上届きました。',
  '{0} sent `{1}`. That looks like several headers in one.':
    '{0} は `{1}` を送りました。複数のヘッダーが一つになったように見えます。',
  'Firefox shows extensions two headers as one, and a proxy can join them as well.':
    'Firefox は拡張機能に二つのヘッダーを一つとして見せます。プロキシがまとめることもあります。',
  'A proxy can join two headers into one.': 'プロキシが二つのヘッダーを一つにまとめることがあります。',
  '{0} sent the header several times. The browser joins the values to `{1}`.':
    '{0} はこのヘッダーを複数回送りました。ブラウザーは値をつなげて `{1}` とします。',
  'The browser compares the joined value as a whole. Two answers that both say yes do not make one that counts.':
    'ブラウザーはつなげた値を全体として比べます。「はい」が 2 つあっても、有効な 1 つにはなりません。',
  'Let one layer add the CORS headers, and remove them from the other.':
    'CORS ヘッダーを付けるのは 1 つの層だけにし、もう一方からは取り除いてください。',
  'Look for a reverse proxy, a gateway or a second middleware in front of the app.':
    'アプリの手前にあるリバースプロキシ、ゲートウェイ、または 2 つ目のミドルウェアを探してください。',
  'Allow-Origin is empty': 'Allow-Origin が空',
  'Allow-Origin is not an origin': 'Allow-Origin がオリジンではない',
  '`Access-Control-Allow-Origin` is empty.': '`Access-Control-Allow-Origin` が空です。',
  '`Access-Control-Allow-Origin` is `{0}`, which is not an origin.':
    '`Access-Control-Allow-Origin` は `{0}` で、オリジンではありません。',
  "{0} sent a value that no page's origin can equal. An origin looks like `{1}`.":
    '{0} は、どのページのオリジンとも一致しない値を送りました。オリジンは `{1}` のような形です。',
  "The browser compares the value with the page's origin, character by character. It does not guess what was meant.":
    'ブラウザーはこの値をページのオリジンと 1 文字ずつ比べます。意図を推測することはありません。',
  'Have the server send `{0}` as the value.': 'サーバーに値として `{0}` を送らせてください。',
  'Look where the value is set: in single quotes or in some files, a variable stays as it is.':
    '値を設定している場所を確認してください。単一引用符の中や一部のファイルでは、変数がそのまま残ります。',
  '`{0}` is what code writes for a setting without a value. Check that it is set where the server runs.':
    '`{0}` は、値のない設定の代わりにコードが書くものです。サーバーが動いている場所で設定されているか確認してください。',
  'Code handed over a function or an object here, and it became text. Hand over one origin, as a string.':
    'コードが関数かオブジェクトを渡したため、その文字列表現が値になっています。オリジンを 1 つ、文字列で渡してください。',
  'If the value comes from a setting, check that it is set where the server runs.':
    '値が設定から来ている場合は、サーバーが動いている場所で設定されているか確認してください。',
  '{0} answered {1} with `{2}` and `{3}: {4}`. This answer does not come from the app.':
    '{0} は {1} に `{2}` と `{3}: {4}` で応答しました。この応答はアプリからのものではありません。',
  'Bot check of {0}': '{0} のボット確認',
  '{0}, in front of the app, answered with a bot check.': 'アプリの手前の {0} が、ボット確認で応答しました。',
  'A person can pass such a check in a tab. A request that code makes cannot, and a preflight carries no cookie that says it was passed.':
    'こうした確認は、人がタブで開けば通過できます。コードからのリクエストは通過できず、プリフライトは通過済みを示す Cookie を持ちません。',
  'Leave `OPTIONS` and the paths of the API out of the bot checks of {0}.':
    '`OPTIONS` と API のパスを、{0} のボット確認の対象から外してください。',
  'AirPlay has this port': 'AirPlay がこのポートを使用中',
  'AirPlay answered, not the app: it listens on the same port.':
    '応答したのはアプリではなく AirPlay です。同じポートで待ち受けています。',
  'AirPlay Receiver takes port 5000 and port 7000, and knows nothing of the app. So it refuses the request, and sends no CORS headers.':
    'AirPlay レシーバーはポート 5000 と 7000 を使い、アプリのことは何も知りません。そのためリクエストを拒み、CORS ヘッダーも送りません。',
  'Start the app on another port and call it there. Or switch off AirPlay Receiver in the settings of macOS.':
    'アプリを別のポートで起動し、そのポートを呼び出してください。または macOS の設定で AirPlay レシーバーをオフにしてください。',
  'In Vercel, put the path on the `OPTIONS` allowlist of Deployment Protection.':
    'Vercel で、Deployment Protection の `OPTIONS` 許可リストにこのパスを加えてください。',
  'If the app checks logins itself, let everyone call it in Google Cloud: give `allUsers` the role `Cloud Run Invoker`, or `Cloud Functions Invoker`.':
    'アプリが自分でログインを確認しているなら、Google Cloud で誰でも呼び出せるようにしてください。`allUsers` にロール `Cloud Run Invoker` または `Cloud Functions Invoker` を与えます。',
  'Then let the app answer `OPTIONS` with the CORS headers, and check the login itself.':
    'その後、アプリが `OPTIONS` に CORS ヘッダー付きで応答し、ログインは自分で確認するようにしてください。',
  'Amazon S3 turned the request away: the bucket is in the region `{0}`, and the URL does not name it.':
    'Amazon S3 はリクエストを受け付けませんでした。バケットはリージョン `{0}` にありますが、URL はそれを指していません。',
  'Bucket is in another region': 'バケットは別のリージョン',
  '{0} answered {1} with `{2}` and `{3}: {4}`. That answer carries no CORS headers, whatever the CORS rules of the bucket say.':
    '{0} は {1} に `{2}` と `{3}: {4}` で応答しました。バケットの CORS 規則が何であっても、この応答に CORS ヘッダーはありません。',
  'The CORS rules of a bucket count only in its own region. An answer from another region carries none of them, so the browser lets no page read it.':
    'バケットの CORS 規則は、そのバケットのリージョンでだけ有効です。別のリージョンからの応答には反映されないので、ブラウザーはどのページにも読ませません。',
  'Set the region `{0}` where the URL is made: `region` of the S3 client, or the host `{1}`.':
    'URL を作るところでリージョン `{0}` を指定してください。S3 クライアントの `region`、またはホスト `{1}` です。',
  'Sign a signed URL again: the signature holds for one host only.':
    '署名付き URL は署名し直してください。署名は一つのホストに対してだけ有効です。',
  "Look into the app's log for what takes so long, and make it faster or move it out of the request. Or raise the time limit of the proxy.":
    '何に時間がかかっているかをアプリのログで調べ、速くするか、リクエストの外に移してください。または、プロキシの時間制限を延ばしてください。',
  'Where Socket.IO runs, it answers this URL itself, past the CORS middleware of the app. Set CORS up in its own option: `cors` of `new Server()` in Node, `cors_allowed_origins` in Python.':
    'Socket.IO が動いていれば、この URL には Socket.IO 自身が、アプリの CORS ミドルウェアを通らずに応答します。CORS は Socket.IO のオプションで設定してください。Node では `new Server()` の `cors`、Python では `cors_allowed_origins` です。',
  'If this is SvelteKit or Astro, send `Content-Type: application/json`: forms from other origins get `403`. Or list the origin in `csrf.trustedOrigins` of SvelteKit.':
    'これが SvelteKit か Astro なら、`Content-Type: application/json` で送ってください。ほかのオリジンからのフォームは `403` になります。または、SvelteKit の `csrf.trustedOrigins` にオリジンを加えてください。',
  "If the app checks CSRF tokens, send its token along. In Django, list the page's origin in `CSRF_TRUSTED_ORIGINS`, too.":
    'アプリが CSRF トークンを確認しているなら、そのトークンを付けて送ってください。Django では、ページのオリジンを `CSRF_TRUSTED_ORIGINS` にも加えてください。',
  '`419`, no valid CSRF token': '`419`（有効な CSRF トークンなし）',
  'Have the URL signed again: its signature may have expired, or not fit the request.':
    'URL を署名し直してください。署名の期限が切れているか、リクエストに合っていない可能性があります。',
  "Send Laravel's CSRF token along, with credentials: it is missing, or its session has run out.":
    'Laravel の CSRF トークンを、資格情報付きで送ってください。トークンがないか、セッションの期限が切れています。',
  'If a service worker requested this in place of an image or a script of the page, leave this address out of what the worker handles.':
    'ページの画像やスクリプトの代わりに Service Worker がこれを要求した場合は、このアドレスを Worker が扱う対象から外してください。',
  'Google uses the `Origin` of the request that began this upload. If your server sent it, add `Origin: {0}` there.':
    'Google は、このアップロードを開始したリクエストの `Origin` に従います。それを送ったのがご自分のサーバーなら、そこに `Origin: {0}` を加えてください。',
  'At Microsoft, put the redirect URI of the page under `Single-page application`, and not under `Web`.':
    'Microsoft では、リダイレクト URI を `Web` ではなく `Single-page application` に登録してください。',
  'If a login server answers here, such as Keycloak, enter `{0}` in the settings of its client. The field is called web origins or redirect URIs.':
    'ここで Keycloak のようなログインサーバーが応答しているなら、そのクライアントの設定に `{0}` を登録してください。欄の名前は Web origins または Redirect URIs です。',
  "If the development server of Vite answers here, set `server.cors.origin` to `['{0}', defaultAllowedOrigins]` in its configuration (with Astro, under `vite`). The second name comes from `vite`, and keeps `localhost` in.":
    "ここで Vite の開発サーバーが応答しているなら、その設定（Astro では `vite` の下）で `server.cors.origin` を `['{0}', defaultAllowedOrigins]` にしてください。2 つ目の名前は `vite` のもので、`localhost` を許可したままにします。",
  'Enter `{0}` in the settings of {1}: {2}.': '{1} の設定に `{0}` を入力してください: {2}。',
  'In Envoy, give the route a CORS policy, and put the filter `cors` ahead of the filters that check logins.':
    'Envoy では、ルートに CORS ポリシーを設定し、ログインを確認するフィルターより前に `cors` フィルターを置いてください。',
  'In Istio, set `corsPolicy` in the `VirtualService`, and let `OPTIONS` pass in each `AuthorizationPolicy` without a login.':
    'Istio では、`VirtualService` に `corsPolicy` を設定し、各 `AuthorizationPolicy` で `OPTIONS` をログインなしで通してください。',
  'In WordPress, add {0} to the list with the filter `rest_allowed_cors_headers`.':
    'WordPress では、フィルター `rest_allowed_cors_headers` で {0} をリストに追加してください。',
  'Or leave {0} out of the request: then no preflight is needed, unless the page listens to upload progress.':
    'または、リクエストから {0} を外してください。ページがアップロードの進み具合を監視していなければ、プリフライトは不要です。',
  'Or leave out {0}, mostly added by {1}. {2}': 'または {0} を外してください。多くは {1} が加えます。{2}',
  'Leave `authorization` out of the request: the URL is signed, which is its login. Amazon S3 may refuse a second one with `400`.':
    'リクエストから `authorization` を外してください。URL の署名がログインの代わりです。Amazon S3 は二つ目を `400` で拒否することがあります。',
  ' Every character of a name counts, so {0} does not help.':
    '名前はすべての文字が比べられるため、{0} では足りません。',
  'Or leave {0} out of the request: then no preflight is needed.':
    'または、リクエストから {0} を外してください。そうすればプリフライトは不要です。',
  'Better list the server in `host_permissions` of the extension: in Firefox, each installation has another origin.':
    'それよりも、拡張機能の `host_permissions` にサーバーを書いてください。Firefox では、インストールごとにオリジンが異なります。',
  'Or let the app itself ask, with {0}: CORS rules apply only to its web view.':
    'または、{0} でアプリ自身にリクエストさせてください。CORS の規則が縛るのはその WebView だけです。',
  "{0} has no setting for this. If it answers here, let a proxy hand its answers on under the page's own origin.":
    '{0} にはこのための設定がありません。ここで応答しているなら、ページと同じオリジンでその応答をプロキシに渡させてください。',
  'Or use what it has for pages: `{0}`.': 'または、ページ向けに用意されている `{0}` を使ってください。',
  'Put the file on GitHub Pages, or let your own server fetch it: GitHub lets no page read its downloads.':
    'ファイルを GitHub Pages に置くか、自分のサーバーに取得させてください。GitHub は、ダウンロードをどのページにも読ませません。',
  '{0} has no setting for this. If it answers here, serve the folder with another program, such as `npx http-server --cors`.':
    '{0} にはこのための設定がありません。ここで応答しているなら、`npx http-server --cors` など、ほかのプログラムでフォルダーを配信してください。',
  '{0} has settings of its own for CORS: {1}.': '{0} には、CORS のための独自の設定があります: {1}。',
  'If {0} answers here, let the page in with its own settings: {1}.':
    'ここで {0} が応答しているなら、その独自の設定でページを許可してください: {1}。',
  'If origins are set under CORS in the Azure portal, change them there: the code of the app then has no say.':
    'Azure portal の CORS にオリジンが設定されているなら、そこで変更してください。その場合、アプリのコードは効きません。',
  'The API of Anthropic lets pages read only what they ask for with the header `{0}: true`. Then everyone who opens the page can take its API key.':
    'Anthropic の API は、ヘッダー `{0}: true` を付けたリクエストの応答だけをページに読ませます。ただし、ページを開いた人は誰でもその API キーを手に入れられます。',
  'In API Gateway, add a route `OPTIONS /{proxy+}` that has no authorizer.':
    'API Gateway に、オーソライザーのないルート `OPTIONS /{proxy+}` を追加してください。',
  'In HAProxy, let `OPTIONS` pass: add `!METH_OPTIONS` to the rule that denies it or asks for a login.':
    'HAProxy で `OPTIONS` を通してください。拒否またはログインを求めるルールに `!METH_OPTIONS` を加えます。',
  'In IIS, switch on `Anonymous Authentication` as well, or install the CORS module of IIS.':
    'IIS で `Anonymous Authentication` も有効にするか、IIS の CORS モジュールをインストールしてください。',
  'S3 storage': 'S3 ストレージ',
  'Then let a CORS rule of the storage allow the page.': 'その後、ストレージの CORS ルールでページを許可してください。',
  'If MediaWiki answers here, as at Wikipedia, add `origin=*` to the URL: it then lets every page read, without a login.':
    'Wikipedia のように MediaWiki が応答しているなら、URL に `origin=*` を付けてください。すると、ログインなしで、どのページにも読み取りを許可します。',
  'In Tomcat, set up its `CorsFilter`, and put `<Valve className="org.apache.catalina.authenticator.BasicAuthenticator" allowCorsPreflight="filter"/>` into `META-INF/context.xml`: its login check runs ahead of that filter.':
    'Tomcat では `CorsFilter` を設定し、`META-INF/context.xml` に `<Valve className="org.apache.catalina.authenticator.BasicAuthenticator" allowCorsPreflight="filter"/>` を入れてください。ログインの確認はこのフィルターより先に動きます。',
  "In Google's Identity-Aware Proxy, set `allow_http_options`: then it hands `OPTIONS` on to the app.":
    'Google の Identity-Aware Proxy で `allow_http_options` を有効にしてください。そうすれば `OPTIONS` がアプリに渡されます。',
  'In the load balancer of AWS, put a rule ahead of the others that hands `OPTIONS` on to the app without a login.':
    'AWS のロードバランサーで、`OPTIONS` をログインなしでアプリに渡すルールを、ほかのルールより前に置いてください。',
  'In oauth2-proxy, set `skip_auth_preflight`. If nginx or Traefik only asks it about logins, let them answer `OPTIONS` first.':
    'oauth2-proxy で `skip_auth_preflight` を有効にしてください。nginx や Traefik がログインの確認だけに使っているなら、先にそちらで `OPTIONS` に応答させてください。',
  'Then let the app answer `OPTIONS` with the CORS headers.':
    'その後、アプリが CORS ヘッダーを付けて `OPTIONS` に応答するようにしてください。',
  'In API Management, add the policy `cors` to this API: it answers `OPTIONS` and asks for no key.':
    'API Management で、この API に `cors` ポリシーを追加してください。キーを求めずに `OPTIONS` に応答します。',
  'Or list the server in `host_permissions` of the extension: its pages then need no CORS headers.':
    'または、拡張機能の `host_permissions` にこのサーバーを加えてください。そうすれば、そのページに CORS ヘッダーは要りません。',
  'IIS answered {0} itself': 'IIS 自身が {0} で応答',
  'Most likely IIS answered {0} itself, and the app behind it never heard of it.':
    'おそらく {0} には IIS 自身が応答し、その後ろのアプリには届きませんでした。',
  '`{0}: {1}` is what IIS itself writes there.': '`{0}: {1}` は IIS 自身が書く値です。',
  'The handler of IIS for `{0}` answers like this.': 'IIS の `{0}` のハンドラーはこのように応答します。',
  'In `web.config`, remove `OPTIONSVerbHandler` under `<handlers>`: then `OPTIONS` reaches the app.':
    '`web.config` の `<handlers>` で `OPTIONSVerbHandler` を削除してください。そうすれば `OPTIONS` がアプリに届きます。',
  'In `web.config`, remove `WebDAVModule` under `<modules>`, and `WebDAV` under `<handlers>`.':
    '`web.config` の `<modules>` で `WebDAVModule` を、`<handlers>` で `WebDAV` を削除してください。',
  'App is asleep': 'アプリが休止中',
  '{0} puts idle apps to sleep, and this one did not wake in time.':
    '{0} は使われていないアプリを休止させます。このアプリは時間内に起動しませんでした。',
  'Ask again in a minute: the app has to start first. A paid plan keeps it awake.':
    '1 分後にもう一度リクエストしてください。アプリの起動に時間がかかります。有料プランなら休止しません。',
  'Tunnel is offline': 'トンネルがオフライン',
  'No tunnel of {0} runs at this address.': 'このアドレスでは {0} のトンネルが動いていません。',
  'The app adds the CORS headers, and it was not the app that answered.':
    'CORS ヘッダーを加えるのはアプリですが、応答したのはアプリではありません。',
  'Start the tunnel again, and compare its address with the URL that the page calls.':
    'トンネルを起動し直し、そのアドレスをページが呼び出す URL と比べてください。',
  'Warning page of {0}': '{0} の警告ページ',
  "{0} answered with its warning page, and not with the app's answer.":
    '{0} が、アプリの応答ではなく自身の警告ページで応答しました。',
  'Send the request header `ngrok-skip-browser-warning` with any value, and let the server allow it.':
    'リクエストヘッダー `ngrok-skip-browser-warning` を任意の値で送り、サーバーでそれを許可してください。',
  'No app at this address': 'このアドレスにアプリがない',
  '{0} found no running app at this address.': '{0} は、このアドレスで動いているアプリを見つけられませんでした。',
  'See at {0} whether the app runs, and compare its address with the URL that the page calls.':
    'アプリが動いているかを {0} で確かめ、そのアドレスをページが呼び出す URL と比べてください。',
  'CloudFront stops {0}': 'CloudFront が {0} を通さない',
  'CloudFront answered {0} with `403`, most likely because its cache behavior does not allow `{1}`.':
    'CloudFront は {0} に `403` で応答しました。おそらく、キャッシュビヘイビアが `{1}` を許可していないためです。',
  'The answer is a page with `X-Cache: Error from cloudfront` and `Server: CloudFront`.':
    '応答は `X-Cache: Error from cloudfront` と `Server: CloudFront` の付いたページです。',
  'A cache behavior lets only `GET` and `HEAD` through unless it is told more. To any other method CloudFront answers `403` itself, and no app hears of it.':
    'キャッシュビヘイビアは、設定しない限り `GET` と `HEAD` だけを通します。ほかのメソッドには CloudFront 自身が `403` で応答し、アプリには届きません。',
  'CloudFront answers like this to a method that it does not let through. A rule of AWS WAF can answer so too.':
    'CloudFront は、通さないメソッドにこう応答します。AWS WAF の規則がこう応答することもあります。',
  'Set the allowed HTTP methods of this cache behavior in CloudFront to `{0}`.':
    'CloudFront で、このキャッシュビヘイビアの許可する HTTP メソッドを `{0}` にしてください。',
  'Then let the server behind CloudFront answer `OPTIONS` with `204` and the CORS headers.':
    '次に、CloudFront の後ろのサーバーが、`OPTIONS` に `204` と CORS ヘッダーで応答するようにしてください。',
  'If CloudFront allows the method already, look at the rules of AWS WAF.':
    'CloudFront がそのメソッドをすでに許可している場合は、AWS WAF の規則を確認してください。',
  'Allow-Origin sent twice': 'Allow-Origin が二重',
  '`Access-Control-Allow-Origin` came more than once.': '`Access-Control-Allow-Origin` が 2 回以上届きました。',
  'The header may name one origin only. From two values the browser cannot tell which one counts, so it accepts neither, even if they are equal.':
    'このヘッダーに書けるオリジンは 1 つだけです。値が 2 つあると、どちらが有効かブラウザーには分からないため、同じ値でもどちらも受け入れません。',
  'AllowAnyOrigin with credentials': '資格情報付きの AllowAnyOrigin',
  'ASP.NET Core allows any origin with `*`. That does not cover a request with cookies or a login.':
    'ASP.NET Core は `*` ですべてのオリジンを許可しています。Cookie やログイン付きのリクエストには使えません。',
  '{0} sent `Access-Control-Allow-Origin: *`, as `AllowAnyOrigin` does.':
    '{0} は、`AllowAnyOrigin` がするように `Access-Control-Allow-Origin: *` を送りました。',
  'With credentials the answer may hold private data of the person logged in. So the browser wants the name of the one origin that may read it.':
    '資格情報付きの場合、応答にはログインした人の個人的なデータが含まれることがあります。そのためブラウザーは、読んでよい 1 つのオリジンが明示されることを求めます。',
  'The headers show ASP.NET Core, and `AllowAnyOrigin` is what makes it answer with `*`.':
    'ヘッダーは ASP.NET Core を示しています。そこで `*` と応答させるのは `AllowAnyOrigin` です。',
  'Replace `AllowAnyOrigin()` with `WithOrigins("{0}")`, and add `AllowCredentials()`.':
    '`AllowAnyOrigin()` を `WithOrigins("{0}")` に置き換え、`AllowCredentials()` を加えてください。',
  'The two cannot stand together: ASP.NET Core throws for `AllowAnyOrigin` with `AllowCredentials`.':
    '両方を同時には使えません。ASP.NET Core は `AllowAnyOrigin` と `AllowCredentials` の組み合わせに例外を投げます。',
  'Auth answers the preflight ({0})': '認証がプリフライトに応答（{0}）',
  "A login check answered the browser's permission question (the preflight) with `{0}`.":
    'ブラウザーの許可の問い合わせ（プリフライト）に、ログインの確認が `{0}` で応答しました。',
  "Most likely a login check answered the browser's permission question (the preflight) with `{0}`.":
    'ブラウザーの許可の問い合わせ（プリフライト）に `{0}` で応答したのは、おそらくログインの確認です。',
  'A `403` on `OPTIONS` is most often a login check. A firewall can answer like that too.':
    '`OPTIONS` への `403` は、たいていログインの確認です。ファイアウォールがそう応答することもあります。',
  'Run the CORS middleware before the login check, so that it answers `OPTIONS` itself.':
    'CORS ミドルウェアをログインの確認より前に動かし、`OPTIONS` に自分で応答させてください。',
  'Blocked as dangerous': '危険としてブロック',
  'The browser considers `{0}` dangerous and sends it nothing.': 'ブラウザーは `{0}` を危険と見なし、何も送りません。',
  'The browser stopped the request to {0} before it was sent: `{1}`.':
    'ブラウザーは {0} へのリクエストを送信前に止めました: `{1}`。',
  'The host is on a list of sites that harm their visitors.':
    'このホストは、訪問者に害を与えるサイトの一覧に載っています。',
  'The request never left the browser, so the server and its CORS headers played no part. The list warns of malware, false logins and unwanted programs.':
    'リクエストはブラウザーから出ていないため、サーバーとその CORS ヘッダーは関係ありません。この一覧はマルウェア、偽のログイン、望まれないプログラムを警告するものです。',
  'Take `{0}` out of the page, unless you know why it is listed.':
    '載っている理由を知っている場合を除き、`{0}` をページから取り除いてください。',
  'If the host is yours, look for what somebody put there, clean it up, and ask Google Safe Browsing for a review.':
    '自分のホストであれば、誰かが置いたものを探して取り除き、Google Safe Browsing に審査を依頼してください。',
  'Blocked as a tracker': 'トラッカーとしてブロック',
  "The browser's own protection blocks `{0}`.": 'ブラウザー自身の保護機能が `{0}` をブロックしています。',
  'The host is on its list of trackers.': 'このホストはブラウザーのトラッカーの一覧に載っています。',
  'The request never left the browser, so the server and its CORS headers played no part. Other people may not see this at all.':
    'リクエストはブラウザーから出ていないため、サーバーとその CORS ヘッダーは関係ありません。ほかの人には起きないこともあります。',
  'Serve this request from your own origin, so that it does not go to a listed host.':
    '一覧に載ったホストに送らなくて済むよう、このリクエストを自分のオリジンから提供してください。',
  'Let the page work without the answer as well: many visitors block such hosts.':
    'その応答がなくてもページが動くようにしてください。こうしたホストをブロックする訪問者は多くいます。',
  'Blocked by an extension': '拡張機能がブロック',
  'Something in this browser stopped the request before it was sent.':
    'このブラウザーの中の何かが、リクエストを送信前に止めました。',
  'Something in this browser kept the answer from the page.':
    'このブラウザーの中の何かが、応答をページに渡しませんでした。',
  '{0} on {1} ended with `{2}`. Ad blockers, privacy extensions and built-in blockers do that.':
    '{1} への {0} は `{2}` で終わりました。広告ブロッカー、プライバシー拡張機能、内蔵のブロッカーがこうします。',
  'Firefox gives this error when an extension cancels a request.':
    'Firefox は、拡張機能がリクエストを取り消したときにこのエラーを出します。',
  'The server answered, and its CORS headers played no part. Other people may not see this at all.':
    'サーバーは応答しており、その CORS ヘッダーは関係ありません。ほかの人には起きないこともあります。',
  'Switch the blockers of this browser off for this page, one by one, and try again.':
    'このブラウザーのブロッカーをこのページについて 1 つずつオフにして、もう一度試してください。',
  'If your visitors use such blockers, rename the path: words like `ads`, `track` or `analytics` are on their lists.':
    '訪問者がそうしたブロッカーを使う場合は、パスの名前を変えてください。`ads`、`track`、`analytics` のような語は一覧に載っています。',
  'Not in the allowlist': '許可リストにない',
  'The page has a `Connection-Allowlist` header, and this address is not on its list.':
    'ページに `Connection-Allowlist` ヘッダーがあり、このアドレスはその一覧にありません。',
  'A fenced frame that gave up the network ends its requests with this error, too.':
    'ネットワークを手放したフェンスフレームのリクエストも、このエラーで終わります。',
  'Add `"{0}"` to the `Connection-Allowlist` of the page.':
    'ページの `Connection-Allowlist` に `"{0}"` を追加してください。',
  'Blocked by policy': 'ポリシーによるブロック',
  'A policy on this machine blocks `{0}`.': 'このマシンのポリシーが `{0}` をブロックしています。',
  'The host is on a list that somebody set up for this browser.':
    'このホストは、誰かがこのブラウザーに設定した一覧に載っています。',
  'Ask whoever looks after this machine to allow `{0}`.': 'このマシンの管理者に、`{0}` を許可するよう頼んでください。',
  'The address `chrome://policy` lists the policies of this browser.':
    '`chrome://policy` に、このブラウザーのポリシーが一覧で表示されます。',
  'Blocked in DevTools': 'DevTools でブロック',
  'A blocking rule in DevTools stopped the request.': 'DevTools のブロック規則がリクエストを止めました。',
  '{0} on {1} fits a pattern in the panel for request blocking. It was never sent.':
    '{1} への {0} は、リクエストをブロックするパネルのパターンに一致します。送信されませんでした。',
  'DevTools blocks requests on demand, to show how a page copes without them. The server and CORS play no part.':
    'DevTools は、リクエストなしでページがどうなるかを見るために、求めに応じてリクエストをブロックします。サーバーと CORS は関係ありません。',
  'In DevTools, remove the pattern under Request conditions. In older versions it is under Network request blocking.':
    'DevTools の「リクエストの条件」（古い版では「ネットワーク リクエストのブロック」）でパターンを削除してください。',
  'Stored answer for another origin': '別のオリジン向けの保存された応答',
  'A cache answered with a stored response that was made for another origin.':
    'キャッシュが、別のオリジン向けに作られた保存済みの応答を返しました。',
  'The stored answer of {0} allows `{1}`, and this page is `{2}`. It was not written for this request: {3}.':
    '{0} の保存された応答は `{1}` を許可していますが、このページは `{2}` です。この応答は今回のリクエストのために書かれたものではありません: {3}。',
  'Without `Vary: Origin` a cache keeps one copy for everybody. It then hands a copy made for one site to all the others.':
    '`Vary: Origin` がないと、キャッシュは全員に 1 つのコピーを使います。そのため、あるサイト向けのコピーをほかのすべてのサイトにも渡します。',
  'The answer comes from a cache, and the server does not tell caches to keep copies apart by origin.':
    '応答はキャッシュから来ており、サーバーはオリジンごとにコピーを分けるようキャッシュに伝えていません。',
  'Send `Vary: Origin` with every answer whose `Access-Control-Allow-Origin` depends on who asks.':
    '`Access-Control-Allow-Origin` が問い合わせ元によって変わるすべての応答に `Vary: Origin` を付けてください。',
  'Let the CDN or cache pass the `Origin` header on and make it part of its key, then clear what it has stored.':
    'CDN またはキャッシュに `Origin` ヘッダーを渡させ、キャッシュキーに含めてください。その後、保存されたものを消去してください。',
  'Stored answer without Allow-Origin': 'Allow-Origin のない保存された応答',
  'A cache answered with a stored response that has no `Access-Control-Allow-Origin` header.':
    'キャッシュが、`Access-Control-Allow-Origin` ヘッダーのない保存済みの応答を返しました。',
  'The answer to {0} on {1} is not for this request: {2}.':
    '{1} の {0} への応答は、今回のリクエストのためのものではありません: {2}。',
  'Without `Vary: Origin` a cache keeps one copy for everybody. It then hands a copy made for a plain request to a page that needs CORS headers.':
    '`Vary: Origin` がないと、キャッシュは全員に 1 つのコピーを使います。そのため、通常のリクエスト向けのコピーを、CORS ヘッダーが必要なページにも渡します。',
  'Send `Vary: Origin` with every answer of this URL, with or without CORS headers.':
    'CORS ヘッダーの有無にかかわらず、この URL のすべての応答に `Vary: Origin` を付けてください。',
  'Put `crossorigin` on the image or script that loads the same URL without CORS.':
    '同じ URL を CORS なしで読み込む画像やスクリプトに `crossorigin` を付けてください。',
  'Or put `crossorigin` on the image or script that loads the same URL without CORS.':
    'または、同じ URL を CORS なしで読み込む画像やスクリプトに `crossorigin` を付けてください。',
  'it has the `Date` of an earlier answer': '以前の応答と同じ `Date` が付いています',
  'Certificate not trusted': '信頼されない証明書',
  'The browser broke off the connection to {0} before it sent anything: `{1}`. A page is never asked whether it wants to go on.':
    'ブラウザーは何も送らないうちに {0} への接続を切りました: `{1}`。続けるかどうかがページに尋ねられることはありません。',
  'Without a certificate it trusts, the browser cannot know who answers. In a tab it shows a warning; for a request of a page there is none.':
    '信頼できる証明書がないと、誰が応答しているのかブラウザーには分かりません。タブでは警告が出ますが、ページのリクエストでは出ません。',
  'Make a certificate that this machine trusts, for example with `mkcert`.':
    '`mkcert` などを使い、このマシンが信頼する証明書を作ってください。',
  'Give `{0}` a certificate for this name from an authority that browsers trust.':
    'ブラウザーが信頼する認証局が発行した、この名前の証明書を `{0}` に用意してください。',
  'To see what is wrong with it, open {0} in a tab of its own.':
    '何が問題かを見るには、{0} を別のタブで開いてください。',
  'The certificate of `{0}` comes from an authority that the browser does not know.':
    '`{0}` の証明書は、ブラウザーの知らない認証局のものです。',
  'The certificate of `{0}` was made for another host name.':
    '`{0}` の証明書は、別のホスト名のために作られたものです。',
  'The certificate of `{0}` has run out, or is not valid yet.':
    '`{0}` の証明書は、期限が切れているか、まだ有効期間に入っていません。',
  'The certificate of `{0}` was taken back by its authority.': '`{0}` の証明書は、認証局によって失効しています。',
  'The certificate of `{0}` is not one that the browser trusts.':
    '`{0}` の証明書は、ブラウザーが信頼するものではありません。',
  'Changed on the way': '途中で変更',
  "The server's answer allows the page, but the browser refused it.":
    'サーバーの応答はページを許可していますが、それでもブラウザーは拒否しました。',
  '{0} answered {1} with headers that pass every rule. What the browser judged must have been something else.':
    '{0} は、すべての規則を満たすヘッダーで {1} に応答しました。ブラウザーが判断したものは、それとは別のものだったはずです。',
  'Extensions can change headers after they arrive, and the browser judges what they leave. A cache or a service worker can step in as well.':
    '拡張機能は届いたヘッダーを変更でき、ブラウザーは変更後のものを判断します。キャッシュや Service Worker が間に入ることもあります。',
  'No rule explains the refusal, and extensions are not shown what others changed.':
    '拒否を説明する規則はなく、ほかの拡張機能が何を変えたかは拡張機能には見えません。',
  'Try the page in a window without extensions, for example a private one.':
    'プライベートウィンドウなど、拡張機能のないウィンドウでページを試してください。',
  'If it works there, switch your extensions off one by one. Those that add CORS headers come first.':
    'そこで動くなら、拡張機能を 1 つずつオフにしてください。CORS ヘッダーを加えるものから始めます。',
  'If it fails there too, remove the service worker of the page and its stored data.':
    'そこでも失敗するなら、ページの Service Worker と保存されたデータを削除してください。',
  'Error {0} without Allow-Origin': 'エラー {0}、Allow-Origin なし',
  'The server answered with {0}, and that answer has no `Access-Control-Allow-Origin` header.':
    'サーバーの応答は {0} で、`Access-Control-Allow-Origin` ヘッダーが付いていません。',
  'The console mentions CORS, and the real error stays hidden from the page.':
    'コンソールには CORS と表示され、本当のエラーはページから隠れたままです。',
  'An error answer needs the CORS headers like every other one. Without them the browser keeps it from the page, status and all.':
    'エラーの応答にも、ほかの応答と同じく CORS ヘッダーが必要です。ないと、ブラウザーはステータスも含めてページに渡しません。',
  ' Its answer to {0} carried no CORS headers either.': '{0} への応答にも CORS ヘッダーは付いていませんでした。',
  'Then set up CORS on the server, for every route and every status.':
    '次に、すべてのルートとすべてのステータスに対して、サーバーで CORS を設定してください。',
  ' Whether other answers of the server carry CORS headers was not seen.':
    'サーバーのほかの応答に CORS ヘッダーが付くかどうかは観察されていません。',
  'Then let the CORS middleware run before whatever answers with errors, so that the page can read them.':
    '次に、エラーで応答するものより前に CORS ミドルウェアを動かし、ページが読めるようにしてください。',
  '`401`, a demand for a valid login': '`401`（有効なログインの要求）',
  ' The redirect to another origin made the browser leave out `Authorization`: that may be why the status is `{0}`.':
    '別のオリジンへのリダイレクトで、ブラウザーは `Authorization` を外しました。ステータスが `{0}` なのは、そのためかもしれません。',
  ' The credentials of the request were missing, wrong or expired.':
    'リクエストの資格情報がなかったか、誤っていたか、期限切れでした。',
  '`403`, access denied': '`403`（アクセスの拒否）',
  '`404`, nothing at this address': '`404`（このアドレスには何もない）',
  '`501`, a request this server does not support': '`501`（このサーバーが対応していないリクエスト）',
  'If this server is for WebSockets, open a WebSocket instead: `new WebSocket()`.':
    'このサーバーが WebSocket 用なら、代わりに WebSocket を開いてください: `new WebSocket()`。',
  'Check whether this port takes only `https:`. If so, write `https:` in the URL.':
    'このポートが `https:` だけを受け付けるか確認してください。その場合は URL に `https:` と書きます。',
  'In Django, check that `ALLOWED_HOSTS` lists `{0}`: a request for another host gets `400`.':
    'Django では、`ALLOWED_HOSTS` に `{0}` があるか確認してください。ほかのホストへのリクエストには `400` を返します。',
  'Cookies or headers that are too large get `400` from nginx itself: see `large_client_header_buffers`.':
    'Cookie やヘッダーが大きすぎると、nginx 自身が `400` を返します。`large_client_header_buffers` を参照してください。',
  '`405`, a method this address does not take': '`405`（このアドレスが受け付けないメソッド）',
  'the error `{0}`': 'エラー `{0}`',
  'Check the token or the cookie that the request sends: it may be missing, wrong or expired.':
    'リクエストが送るトークンまたは Cookie を確認してください。ない、誤っている、または期限切れの可能性があります。',
  "Look for this request in the app's log. If it is not there, a firewall rule of {0} may have refused it.":
    'アプリのログでこのリクエストを探してください。なければ、{0} のファイアウォールのルールが拒否したのかもしれません。',
  'Find out why the server answers `403`: the login may be missing, or lack the right.':
    'サーバーが `403` で応答する理由を調べてください。ログインしていないか、権限がないのかもしれません。',
  'Check the URL: `{0}` has two slashes in a row. Often a base URL ends with one, and the path begins with one.':
    'URL を確認してください。`{0}` にはスラッシュが 2 つ続いています。ベース URL の末尾とパスの先頭の両方にあることがよくあります。',
  'The answer is of type `text/html`. If the code wants data, check the URL: it may lead to a website, and not to its API.':
    '応答の種類は `text/html` です。コードがデータを求めているなら、URL を確認してください。API ではなくウェブサイトにつながっているかもしれません。',
  'Then write `Header always set` in Apache: without `always` it leaves its errors out.':
    'その後、Apache では `Header always set` と書いてください。`always` がないと、エラーには付きません。',
  'In the load balancer of AWS, hand this request on to a target group that takes its version of HTTP. One for gRPC takes only `POST` over HTTP/2.':
    'AWS のロードバランサーで、リクエストの HTTP バージョンを受け付けるターゲットグループに、このリクエストを渡してください。gRPC 用のものは、HTTP/2 の `POST` しか受け付けません。',
  'If nginx adds the CORS headers, end those `add_header` lines with `always`: without it, nginx leaves them out of errors.':
    'nginx が CORS ヘッダーを加えている場合は、その `add_header` の行の末尾に `always` を付けてください。付けないと、nginx はエラーにヘッダーを付けません。',
  'Let the one that stays name `{0}`: `*` is not enough for a request with credentials.':
    '残すほうには `{0}` を書かせてください。資格情報付きのリクエストには `*` では足りません。',
  'Check the URL and the method that the page uses.': 'ページが使う URL とメソッドを確認してください。',
  "Find out in the server's log why it answered `{0}`, and fix that first.":
    '`{0}` で応答した理由をサーバーのログで調べ、先にそれを直してください。',
  ' Its answer to {0} did carry CORS headers.': '{0} への応答には CORS ヘッダーが付いていました。',
  ' Its answer to the preflight did carry CORS headers.': 'プリフライトへの応答には CORS ヘッダーが付いていました。',
  'Embedding refused ({0})': '埋め込みの拒否（{0}）',
  'The page embeds only files that agree to it, and this one does not say so.':
    'このページは同意を示したファイルだけを埋め込みますが、このファイルは示していません。',
  'The page has a {0}.': 'ページには {0} があります。',
  'The page has a {0} or a {1}.': 'ページには {0} か {1} があります。',
  '{0} answered {1} without `Cross-Origin-Resource-Policy`.':
    '{0} は {1} に `Cross-Origin-Resource-Policy` なしで応答しました。',
  '{0} answered {1} with `Cross-Origin-Resource-Policy: {2}`. That is not exactly one of `same-origin`, `same-site` and `cross-origin`, so it counts as none.':
    '{0} は {1} に `Cross-Origin-Resource-Policy: {2}` で応答しました。これは `same-origin`、`same-site`、`cross-origin` のどれとも正確には一致しないため、ヘッダーがないのと同じに扱われます。',
  "The file did not agree. DevTools' log says which policy the page has: make the request again while DevTools is open.":
    'ファイルは同意を示していません。ページがどちらのポリシーを持つかは DevTools のログに出ます。DevTools を開いたまま、リクエストをもう一度送ってください。',
  'A page with that policy may use powerful features. In return, each file from another origin has to agree to be loaded there.':
    'このポリシーを持つページは強力な機能を使えます。その代わり、別のオリジンのファイルはそれぞれ、そこで読み込まれることに同意する必要があります。',
  'Send the file with `Cross-Origin-Resource-Policy: cross-origin`.':
    'ファイルを `Cross-Origin-Resource-Policy: cross-origin` 付きで送ってください。',
  "Or leave `mode: 'no-cors'` out of the `fetch` call, and let the server allow the origin of the page.":
    "または `fetch` の呼び出しから `mode: 'no-cors'` を外し、サーバーにページのオリジンを許可させてください。",
  'Or load it with CORS: add `crossorigin` to the element, and let the server allow the origin of the page.':
    'または CORS で読み込みます。要素に `crossorigin` を付け、サーバーにページのオリジンを許可させてください。',
  'If the file is not yours, {0} on the page lets it in without cookies.':
    '自分のファイルでない場合は、ページに {0} を付ければ、Cookie なしで読み込めます。',
  'Server hung up': 'サーバーが切断',
  'The server broke off without a whole answer.': 'サーバーは完全な応答を返さずに途切れました。',
  'The exchange with {0} broke off during the preflight: `{1}`.':
    '{0} とのやり取りはプリフライトの途中で切れました: `{1}`。',
  'The exchange with {0} broke off during {1}: `{2}`.': '{0} とのやり取りは {1} の途中で切れました: `{2}`。',
  "Most often the server's process crashed, or a proxy cut the line.":
    'たいていはサーバーのプロセスが落ちたか、プロキシが接続を切っています。',
  'Most often the server or a proxy ended this one request, or sent something that {0} forbids.':
    'たいていは、サーバーかプロキシがこのリクエストだけを打ち切ったか、{0} で禁じられたものを送っています。',
  'If the server answers a plain `GET`, it hangs up only on `OPTIONS`, as Icecast 2.4 does. Let a proxy in front answer `OPTIONS`.':
    'サーバーが普通の `GET` に応答するなら、Icecast 2.4 のように `OPTIONS` でだけ接続を切っています。手前のプロキシに `OPTIONS` へ応答させてください。',
  'Try the same request with `curl --http1.1`. If that works, look for a header or a limit that does not go with {0}.':
    '同じリクエストを `curl --http1.1` で試してください。それで動くなら、{0} に合わないヘッダーや制限を探してください。',
  'Without an answer there are no headers to check. Firefox takes a closed connection for an empty answer to `PUT`, and its console then speaks of several `Access-Control-Allow-Origin` headers, though there is none.':
    '応答がないため、確認するヘッダーもありません。Firefox は切断された接続を `PUT` への空の応答とみなすため、ヘッダーが 1 つもないのに、コンソールには `Access-Control-Allow-Origin` ヘッダーが複数あると出ます。',
  'Firefox gives this error for what it cancels itself, too.':
    'Firefox は、自ら取り消したリクエストにもこのエラーを出します。',
  'Without an answer there are no headers to check.': '応答がないため、確認するヘッダーもありません。',
  "The page was given the answer's status and headers: CORS had let it in. Only reading its body failed.":
    'ページには応答のステータスとヘッダーが渡されており、CORS は通っています。失敗したのは本文の読み取りだけです。',
  "The answer's status and headers came. Reading its body failed after that.":
    '応答のステータスとヘッダーは届きました。その後、本文の読み取りに失敗しました。',
  "Look into the server's log for this moment, and into that of a proxy in front of it.":
    'この時刻のサーバーのログと、手前にあるプロキシのログを見てください。',
  'If the server runs in a container, let it listen on `0.0.0.0` there: `127.0.0.1` serves only the container itself.':
    'サーバーがコンテナーで動いているなら、その中では `0.0.0.0` で待ち受けさせてください。`127.0.0.1` はコンテナー自身だけを指します。',
  'Not in the CSP': 'CSP にない',
  'The page has a Content Security Policy, and this address is not on its list.':
    'ページには Content Security Policy があり、このアドレスはその一覧にありません。',
  'The page wanted something from {0}, and its policy does not list that for `{1}`. The request was never sent.':
    'ページは {0} から何かを取得しようとしましたが、ポリシーの `{1}` にありません。リクエストは送信されませんでした。',
  'With that policy a page limits itself to the servers it knows. It comes from your own site; the other server and CORS play no part.':
    'このポリシーにより、ページは知っているサーバーだけに自らを制限しています。ポリシーは自分のサイトのもので、相手のサーバーと CORS は関係ありません。',
  'Add `{0}` to `{1}` in the `Content-Security-Policy` of the page.':
    'ページの `Content-Security-Policy` で、`{1}` に `{0}` を加えてください。',
  'Embedding refused (CORP)': '埋め込みの拒否（CORP）',
  '`Cross-Origin-Resource-Policy: {0}` keeps this page from embedding the file.':
    '`Cross-Origin-Resource-Policy: {0}` により、このページはファイルを埋め込めません。',
  ' An IP address belongs to no site, not even to that of its other ports.':
    'IP アドレスはどのサイトにも属さず、ポートが違うだけでも同じサイトになりません。',
  ' A page on `http:` is not of the site of a file on `https:`, whatever their names.':
    '名前に関わらず、`http:` のページは `https:` のファイルと同じサイトになりません。',
  '{0} answered {1} and said who may embed it: only pages of the same site. This page is {2}.{3}':
    '{0} は {1} に応答し、同じサイトのページだけが埋め込めると示しました。このページは {2} です。{3}',
  '{0} answered {1} and said who may embed it: only pages of the same origin. This page is {2}.':
    '{0} は {1} に応答し、同じオリジンのページだけが埋め込めると示しました。このページは {2} です。',
  'That header protects files loaded without CORS, such as images and scripts. The browser throws the answer away before the page gets it.':
    'このヘッダーは、画像やスクリプトなど CORS なしで読み込まれるファイルを守ります。ブラウザーは、ページに渡る前に応答を捨てます。',
  'If other sites may embed this file, send it with `Cross-Origin-Resource-Policy: cross-origin`.':
    'ほかのサイトがこのファイルを埋め込んでよいなら、`Cross-Origin-Resource-Policy: cross-origin` 付きで送ってください。',
  'In Express, `helmet` sends `same-origin` by default: set its `crossOriginResourcePolicy` option.':
    'Express では `helmet` が既定で `same-origin` を送ります。`crossOriginResourcePolicy` オプションを設定してください。',
  'CORS filter refused ({0})': 'CORS フィルターが拒否（{0}）',
  'The CORS filter of {0} refused the preflight with `{1}`.':
    '{0} の CORS フィルターがプリフライトを `{1}` で拒否しました。',
  '{0} knows {1}. It does not allow everything that was asked for: {2}.':
    '{0} は {1} を知っています。ただし、求められたものすべては許可していません: {2}。',
  '{0} does not allow what was asked: {1}, from {2}.': '{0} は、求められたものを許可していません: {1}（{2} から）。',
  'In Kong, switch on the plugin `cors` for this route: it answers `OPTIONS` before the plugins for logins.':
    'Kong で、このルートに `cors` プラグインを有効にしてください。ログインのプラグインより先に `OPTIONS` に応答します。',
  'If Cloudflare Access guards this path, switch on its bypass of `OPTIONS` requests: it refuses them.':
    'このパスを Cloudflare Access が保護しているなら、`OPTIONS` リクエストのバイパスを有効にしてください。そうしないと拒否されます。',
  'The host is one of localtunnel, whose warning page has the status `511`.':
    'ホストは localtunnel のもので、その警告ページのステータスは `511` です。',
  'Open {0} in a tab, and pass the warning page there.': 'タブで {0} を開き、そこで警告ページを通過してください。',
  'The CORS filter rack-cors did not let the page in: `{0}`.':
    'CORS フィルターの rack-cors がページを許可しませんでした：`{0}`。',
  'rack-cors sends its headers only if origin and path fit its configuration. Without them the browser keeps the answer from the page.':
    'rack-cors は、オリジンとパスが設定に合うときだけヘッダーを送ります。ないと、ブラウザーは応答をページに渡しません。',
  'Add a `resource` for this path to the block of this origin in `config/initializers/cors.rb`.':
    '`config/initializers/cors.rb` のこのオリジンのブロックに、このパスの `resource` を加えてください。',
  'A CORS filter read the preflight, and did not agree to it.':
    'CORS フィルターがプリフライトを読みましたが、許可しませんでした。',
  'Some filters send no CORS header at all if the origin, the method or one header is not on their lists. The browser then never sends the request.':
    'オリジン、メソッド、ヘッダーのどれかが一覧にないと、CORS ヘッダーをまったく送らないフィルターがあります。するとブラウザーはリクエストを送りません。',
  'Only what reads preflights lists in `Vary` what they ask. Filters written in Go refuse like this.':
    'プリフライトの内容を `Vary` に挙げるのは、プリフライトを読むものだけです。Go で書かれたフィルターはこのように拒否します。',
  'Look at the CORS settings of {0}. Let them allow the origin, the method and the headers of this request.':
    '{0} の CORS 設定で、このリクエストのオリジン、メソッド、ヘッダーを許可してください。',
  'Allow the origin, the method and the headers of this request in the CORS settings of the server.':
    'サーバーの CORS 設定で、このリクエストのオリジン、メソッド、ヘッダーを許可してください。',
  'If the app uses Gin with `gin-contrib/cors`, add `{0}` to its `AllowOrigins`: it answers others with `403`.':
    'アプリが Gin と `gin-contrib/cors` を使っているなら、その `AllowOrigins` に `{0}` を加えてください。ほかのオリジンには `403` で応答します。',
  'The filter answers a preflight with an error if one part of it is not on its lists. The browser then never sends the request.':
    'このフィルターは、プリフライトの一部でも一覧にないとエラーで応答します。するとブラウザーはリクエストを送りません。',
  '{0} answers like this when its CORS settings refuse a preflight.':
    '{0} は、CORS の設定がプリフライトを拒否するときにこう応答します。',
  'The CORS filter of {0} refused the request with `{1}`.':
    '{0} の CORS フィルターがリクエストを `{1}` で拒否しました。',
  'This filter also looks at requests without a preflight, and turns down those whose origin or method is not on its lists. The app behind it never sees that request.':
    'このフィルターは、プリフライトのないリクエストも調べ、オリジンまたはメソッドが一覧にないものを退けます。後ろのアプリにそのリクエストは届きません。',
  '{0} answers like this when its CORS settings refuse the origin or the method. A login check can answer so too, where they leave out the path.':
    '{0} は、CORS の設定がオリジンまたはメソッドを拒否するときにこう応答します。設定がそのパスに触れていない場合は、ログインの確認もこう応答します。',
  "The answer's body says which part was refused. DevTools does not keep it: the `curl` command for the preflight shows it.":
    'どの部分が拒否されたかは応答の本文に書かれています。DevTools は本文を保持しませんが、プリフライト用の `curl` コマンドで見られます。',
  '`{0}` with {1}': '{1} 付きの `{0}`',
  'CORS setup fails (500)': 'CORS の設定が失敗（500）',
  'The server broke on the preflight itself, with status `500`.':
    'サーバーはプリフライトそのもので失敗し、ステータス `500` を返しました。',
  'A preflight mostly runs no code of the app, only the CORS filter. Without its answer the browser never sends the request.':
    'プリフライトではたいていアプリのコードは動かず、CORS フィルターだけが動きます。その応答がないと、ブラウザーはリクエストを送りません。',
  'The headers show {0}, and a preflight there rarely reaches other code that can fail.':
    'ヘッダーは {0} を示しており、そこでプリフライトが失敗しうるほかのコードに届くことはまれです。',
  "The server's log names the exception.": '例外の名前はサーバーのログにあります。',
  'In Express that happens when the `origin` function of `cors` passes on an error.':
    'Express では、`cors` の `origin` 関数がエラーを渡したときにこうなります。',
  'Give `cors` a list of origins, or let its `origin` function answer `false` instead of an error.':
    '`cors` にオリジンの一覧を渡すか、`origin` 関数にエラーではなく `false` を返させてください。',
  'ASP.NET Core throws for `AllowAnyOrigin` with `AllowCredentials`, and for a CORS rule without `UseCors`.':
    'ASP.NET Core は、`AllowAnyOrigin` と `AllowCredentials` の組み合わせ、および `UseCors` のない CORS 規則に例外を投げます。',
  'Name the origins with `WithOrigins`, and call `UseCors` after `UseRouting`.':
    '`WithOrigins` でオリジンを明示し、`UseRouting` の後で `UseCors` を呼び出してください。',
  'Spring throws on every request if `allowedOrigins` is `*` while credentials are allowed.':
    'Spring は、資格情報が許可されているのに `allowedOrigins` が `*` だと、リクエストのたびに例外を投げます。',
  'Name the origins in `allowedOrigins` instead of `*`.':
    '`allowedOrigins` には `*` の代わりにオリジンを書いてください。',
  'a font': 'フォント',
  'a module or a script with `crossorigin`': 'モジュール、または `crossorigin` 付きのスクリプト',
  'an image with `crossorigin`, or for a CSS mask or shape,':
    '`crossorigin` 付きの、または CSS のマスクや形のための画像',
  'a stylesheet as a module or with `crossorigin`':
    'モジュールとして、または `crossorigin` 付きで読み込むスタイルシート',
  'video, audio or captions with `crossorigin`': '`crossorigin` 付きの動画、音声または字幕',
  'Font without Allow-Origin': 'フォントに Allow-Origin なし',
  'File without Allow-Origin': 'ファイルに Allow-Origin なし',
  'The page loads {0} from a server that sends no `Access-Control-Allow-Origin`.':
    'ページは、`Access-Control-Allow-Origin` を送らないサーバーから{0}を読み込んでいます。',
  'Most files may be embedded from anywhere. Fonts, module scripts and everything with `crossorigin` are loaded with CORS, so the server has to agree.':
    'ほとんどのファイルはどこからでも埋め込めます。フォント、モジュールスクリプト、`crossorigin` 付きのものは CORS で読み込まれるため、サーバーの同意が必要です。',
  'Have {0} send `Access-Control-Allow-Origin` with its static files.':
    '{0} の静的ファイルに `Access-Control-Allow-Origin` を付けさせてください。',
  "Or serve the file from the page's own origin.": 'または、ページ自身のオリジンからファイルを提供してください。',
  'API Gateway answered {0}': 'API Gateway の応答 {0}',
  "Amazon's API Gateway answered {0} with `{1}`, and sent no CORS headers with it.":
    'Amazon の API Gateway は {0} に `{1}` で応答し、CORS ヘッダーを付けませんでした。',
  'API Gateway, or what is behind it, answered {0} with `{1}`, and sent no CORS headers with it.':
    'API Gateway、またはその後ろにあるものは、{0} に `{1}` で応答し、CORS ヘッダーを付けませんでした。',
  'The gateway wrote this answer, of type `{0}`.': 'この応答を書いたのはゲートウェイで、種類は `{0}` です。',
  'Nothing in the answer says which of them wrote it.': 'どちらが書いたものか、応答からは分かりません。',
  'A gateway answers like this if it has no `OPTIONS` for the path, or wants a key first.':
    'ゲートウェイは、そのパスに `OPTIONS` がない場合や、先にキーを求める場合に、こう応答します。',
  'The error pages of a gateway carry no CORS headers unless they are set up.':
    'ゲートウェイのエラーページには、設定しない限り CORS ヘッダーは付きません。',
  'The browser looks at the answer it gets, no matter which layer wrote it. An error page of the gateway counts like one of the app.':
    'ブラウザーは、どの層が書いたかに関係なく、受け取った応答を見ます。ゲートウェイのエラーページもアプリのものと同じ扱いです。',
  'API Gateway says the same of a missing route and of a missing AWS signature.':
    'API Gateway は、ルートがない場合も AWS の署名がない場合も、同じように応答します。',
  'Switch on CORS for this resource in API Gateway, with an `OPTIONS` method that needs no key, and deploy the stage again.':
    'API Gateway でこのリソースの CORS を有効にし、キーの要らない `OPTIONS` メソッドを用意して、ステージをデプロイし直してください。',
  'Add the CORS headers to the gateway responses `DEFAULT_4XX` and `DEFAULT_5XX`, and deploy the stage again.':
    'ゲートウェイレスポンス `DEFAULT_4XX` と `DEFAULT_5XX` に CORS ヘッダーを加え、ステージをデプロイし直してください。',
  'A Lambda proxy has to send the headers itself as well.': 'Lambda プロキシは、自身でもヘッダーを送る必要があります。',
  'That type mostly means that the API has no route for {0}, whatever the name says. Or the route wants an AWS signature, and the request has none.':
    'この種類は、名前とは違い、たいてい API に {0} のルートがないことを意味します。または、ルートが AWS の署名を求めているのに、リクエストに署名がありません。',
  'Compare the stage, the path and the method of the request with the routes of the API. Deploy the stage again after a change.':
    'リクエストのステージ、パス、メソッドを API のルートと比べてください。変更したら、ステージをデプロイし直してください。',
  'The CORS headers of what is behind it no longer count then.':
    'その場合、後ろから届く CORS ヘッダーは使われなくなります。',
  'If it has a `$default` route with an authorizer, add a route `OPTIONS /{proxy+}` without one.':
    'オーソライザー付きの `$default` ルートがある場合は、オーソライザーなしのルート `OPTIONS /{proxy+}` を追加してください。',
  'If the route wants an AWS signature, sign the request.':
    'ルートが AWS の署名を求める場合は、リクエストに署名してください。',
  'Set up CORS for this HTTP API in API Gateway.': 'API Gateway でこの HTTP API の CORS を設定してください。',
  'Errors of the gateway itself may still come without CORS headers. If it wrote this one, its log says why.':
    'ゲートウェイ自身のエラーには、引き続き CORS ヘッダーが付かないことがあります。このエラーがゲートウェイのものなら、理由はそのログにあります。',
  'App does not answer ({0})': 'アプリが応答しない（{0}）',
  '{0} answered with `{1}`: {2}.': '{0} が `{1}` で応答しました。{2}。',
  'The app adds the CORS headers. When a proxy writes the error page in its place, they are missing, and the page may not read it.':
    'CORS ヘッダーを加えるのはアプリです。代わりにプロキシがエラーページを書くとヘッダーがなく、ページはそれを読めません。',
  'Look into the error log of nginx: `limiting requests` there means that its `limit_req` refused this one.':
    'nginx のエラーログを見てください。`limiting requests` とあれば、`limit_req` がこのリクエストを拒否しています。',
  'If there is no such line, look for `return 503` in its configuration. In Kubernetes, see whether a pod of the app is ready.':
    'そのような行がなければ、設定から `return 503` を探してください。Kubernetes では、アプリの Pod が準備できているか確認してください。',
  'Start the app again, and look into its log and the log of the proxy.':
    'アプリを起動し直し、アプリのログとプロキシのログを見てください。',
  'Let the proxy add the CORS headers to its own error pages, so that the page can read them.':
    'ページが読めるよう、プロキシ自身のエラーページにも CORS ヘッダーを加えさせてください。',
  'the app behind it is down or broke off': '後ろのアプリは停止しているか、途中で切断しました',
  'it could make nothing of the answer of the app behind it': '後ろのアプリの応答を解釈できませんでした',
  'the server behind it took no connection': '後ろのサーバーが接続を受け付けませんでした',
  'it found no way to the server behind it': '後ろのサーバーへの経路が見つかりませんでした',
  'it could set up no secure connection to the server behind it': '後ろのサーバーとの安全な接続を確立できませんでした',
  'Start the server behind Cloudflare, and let the addresses of Cloudflare through its firewall.':
    'Cloudflare の後ろのサーバーを起動し、そのファイアウォールで Cloudflare のアドレスを通してください。',
  'Check the DNS record that Cloudflare has for the server, or start its tunnel again.':
    'Cloudflare にあるこのサーバーの DNS レコードを確認するか、トンネルを起動し直してください。',
  'Give the server behind Cloudflare a certificate that the SSL/TLS mode set in Cloudflare accepts.':
    'Cloudflare の後ろのサーバーに、Cloudflare で設定した SSL/TLS モードが受け入れる証明書を入れてください。',
  '`520` stands for many faults: an empty answer, headers too large, or a crash.':
    '`520` は、空の応答、大きすぎるヘッダー、異常終了など、多くの障害を表します。',
  'too many requests came, or what is behind it is switched off':
    'リクエストが多すぎるか、後ろのものが停止されています',
  'the app behind it is overloaded or switched off': '後ろのアプリは過負荷か、停止されています',
  'the app behind it took too long': '後ろのアプリは時間がかかりすぎました',
  'no answer came in time from the app behind it': '後ろのアプリから時間内に応答が来ませんでした',
  'Look into the log of the proxy: it says whether there was a connection to the app.':
    'プロキシのログを見てください。アプリへの接続があったかどうかが分かります。',
  'Without one, start the app, and check its address, its port and the firewall.':
    '接続がなければ、アプリを起動し、そのアドレス、ポート、ファイアウォールを確認してください。',
  '{0}, in front of the app,': 'アプリの手前の {0}',
  'A proxy in front of the app': 'アプリの手前のプロキシ',
  'An app can send `{0}` itself. The answer does not tell, but the logs of both do.':
    'アプリ自身も `{0}` を返せます。応答からは分かりませんが、両方のログで分かります。',
  'Header {0} is not allowed': 'ヘッダー {0} が許可されていない',
  '{0} headers are not allowed': '{0} 個のヘッダーが許可されていない',
  'The browser asked for permission first (the preflight), and the server did not allow {0}.':
    'ブラウザーは先に許可を求めましたが（プリフライト）、サーバーは{0} を許可しませんでした。',
  'A page may add only a few harmless headers to a request for another origin. Every other header needs the server to list it. By the standard, `Authorization` needs its own name there, even beside a `*`.':
    'ページが別のオリジンへのリクエストに加えられるのは、害のない少数のヘッダーだけです。ほかのヘッダーは、サーバーが挙げる必要があります。標準では、`*` があっても `Authorization` は名前で挙げる必要があります。',
  'A page may add only a few harmless headers to a request for another origin. Every other header needs the server to list it; without credentials, a `*` can stand for it.':
    'ページが別のオリジンへのリクエストに加えられるのは、害のない少数のヘッダーだけです。ほかのヘッダーは、サーバーが挙げる必要があります。資格情報なしなら、`*` で代えられます。',
  'Add {0} to the request headers that the server allows.':
    'サーバーが許可するリクエストヘッダーに {0} を加えてください。',
  'Or send form data or plain text, if the server reads that. Then no preflight is needed, unless the page listens to upload progress.':
    'または、サーバーが読めるなら、フォームデータかプレーンテキストを送信してください。ページがアップロードの進み具合を監視していなければ、プリフライトは不要です。',
  ' `range` needs permission unless its value is one range with a start, such as `bytes=0-99`.':
    '`range` は、値が `bytes=0-99` のように始まりのある一つの範囲でない限り、許可が必要です。',
  ' `{0}` needs permission because its value has more than 128 bytes, or a character such as `{1}`.':
    '`{0}` は、値が 128 バイトを超えるか `{1}` のような文字を含むため、許可が必要です。',
  ' `content-type` needs permission because its value is not one that a plain form could send.':
    '`content-type` は、値が通常のフォームで送れるものではないため、許可が必要です。',
  'Allow-Headers is malformed': 'Allow-Headers の形式が誤り',
  '`Access-Control-Allow-Headers` cannot be read as a list of header names.':
    '`Access-Control-Allow-Headers` はヘッダー名の一覧として読めません。',
  '{0} sent `{1}`. The browser splits it at commas, and each part has to be one name. That is not so for {2}.':
    '{0} は `{1}` を送りました。ブラウザーはコンマで区切りますが、{2} は 1 つの名前ではありません。',
  'A list that breaks the rules could mean anything. The browser then treats the whole answer as a no.':
    '規則に反する一覧は、何を意味するとも取れます。そのためブラウザーは応答全体を「いいえ」と見なします。',
  'Send the names with commas between them, and nothing else.':
    '名前をコンマで区切り、それ以外は入れずに送ってください。',
  'CORS header in the request': 'リクエストに CORS ヘッダー',
  "The page adds {0} to its request. That belongs in the server's answer.":
    'ページがリクエストに {0} を付けています。これはサーバーの応答に付けるものです。',
  'In a request, such a header gives no permission. It is one more header that the browser has to ask the server about.':
    'リクエストに付けても、このヘッダーは許可になりません。ブラウザーがサーバーに確認するヘッダーが 1 つ増えるだけです。',
  'Remove {0} from the request. Only the server can give this permission.':
    'リクエストから {0} を取り除いてください。この許可を出せるのはサーバーだけです。',
  'Then let the server allow {0}.': '次に、サーバーに {0} を許可させてください。',

  'Added header {0}': '追加されたヘッダー {0}',
  '{0} added headers': '追加された {0} 個のヘッダー',
  '{0} adds {1} to the request, and the server does not allow that.':
    '{0} がリクエストに {1} を加えていますが、サーバーはそれを許可していません。',
  'Nothing else stopped the preflight.': 'プリフライトを妨げたものは、ほかにありません。',
  ' Some of the headers come from {0}.': '一部のヘッダーを加えたのは {0} です。',
  'A page may add only a few harmless headers to a request for another origin. A header from a library counts like one of your own.':
    '別のオリジンへのリクエストにページが加えられるのは、害のない少数のヘッダーだけです。ライブラリのヘッダーも、自分で書いたものと同じ扱いです。',
  "{0} adds such headers, and so may the page's own code.":
    '{0} はこのようなヘッダーを加えます。ページ自身のコードが加えることもあります。',
  'Or let the server allow {0}.': 'または、サーバーに {0} を許可させてください。',
  'What this request needs is {0}.': 'このリクエストに必要なのは {0} です。',
  'this machine': 'このマシン',
  'your local network': 'ローカルネットワーク',
  'this machine or your local network': 'このマシンまたはローカルネットワーク',
  'Insecure page, local server': '安全でないページ、ローカルのサーバー',
  'A page loaded over `http:` may not reach {0}.': '`http:` で読み込まれたページは、{0}にアクセスできません。',
  '{0} called {1}. The browser asks for a permission only on pages loaded over `https:`, so it refused without asking.':
    '{0} は {1} を呼び出しました。ブラウザーが権限を尋ねるのは `https:` で読み込まれたページだけなので、尋ねずに拒否しました。',
  'Anyone on the way could change a page that came over `http:`. Such a page must not talk to the devices around you.':
    '`http:` で届いたページは、途中の誰でも変えられます。そのようなページが周囲の機器と通信してはなりません。',
  'Serve the page over `https:`; the browser then asks for the permission.':
    'ページを `https:` で提供してください。するとブラウザーが権限を尋ねます。',
  'No header of the server changes this.': 'サーバーのヘッダーでは変わりません。',
  'Wrong target address space': '対象のアドレス空間が違う',
  'The page named an address space, and the server is in another one.':
    'ページはアドレス空間を指定しましたが、サーバーは別のアドレス空間にあります。',
  '{0} is not where the page said. The `targetAddressSpace` of the request does not fit its address.':
    '{0} はページが言った場所にありません。リクエストの `targetAddressSpace` がそのアドレスと合いません。',
  'With `targetAddressSpace` a page promises where the server is: on this machine, on the local network or outside. The browser holds it to that.':
    '`targetAddressSpace` で、ページはサーバーの場所（このマシン、ローカルネットワーク、その外）を約束します。ブラウザーはその約束を守らせます。',
  'A wrong address space ends a request that was sent, without an answer or a network error. This one ended so.':
    'アドレス空間が違うと、送信されたリクエストは応答もネットワークエラーもなく終わります。このリクエストもそう終わりました。',
  'Correct `targetAddressSpace` in the `fetch` call, or leave it out.':
    '`fetch` の呼び出しの `targetAddressSpace` を直すか、外してください。',
  'Local network not allowed': 'ローカルネットワークが許可されていない',
  'The browser did not let a public page reach {0}.':
    'ブラウザーは、公開ページが{0}にアクセスすることを許しませんでした。',
  'The page called {0}, and the permission for that was refused or never given. The server was not asked.':
    'ページは {0} を呼び出しましたが、その権限は拒否されたか、与えられていません。サーバーには尋ねられていません。',
  'Devices at home and at work trust their own network. So a page from the internet needs your permission to talk to them.':
    '家庭や職場の機器は、自分のネットワークを信頼しています。そのため、インターネットのページが通信するには許可が必要です。',
  'Allow access to the local network and to apps on this device for this page: in the site settings, left of the address.':
    'このページに、ローカルネットワークとこのデバイスのアプリへのアクセスを許可してください。アドレスの左にあるサイトの設定にあります。',
  'Allow access to the local network for this page: in the site settings, left of the address.':
    'このページにローカルネットワークへのアクセスを許可してください。アドレスの左にあるサイトの設定にあります。',
  'Allow access to apps on this device for this page: in the site settings, left of the address.':
    'このページに、このデバイス上のアプリへのアクセスを許可してください。アドレスの左にあるサイトの設定にあります。',
  'In a frame from another origin, the page around it has to pass the permission on: `allow="{0}"`.':
    '別のオリジンのフレームの場合、外側のページが権限を渡す必要があります: `allow="{0}"`。',
  'What it sent is not HTTP': '送られたものは HTTP の応答ではありません',
  'The pieces of its body are not marked as `Transfer-Encoding: chunked` promises':
    '本文の断片に、`Transfer-Encoding: chunked` が約束する印がありません',
  'Its body is not in the compression that `Content-Encoding` names':
    '本文の圧縮が `Content-Encoding` の示すものと違います',
  'It carries two `{0}` headers that differ': '値の異なる `{0}` ヘッダーが 2 つあります',
  'Its headers are larger than the browser takes': 'ヘッダーがブラウザーの受け付ける大きさを超えています',
  'Its headers contradict each other, as two different `Content-Length` do':
    '値の異なる 2 つの `Content-Length` など、ヘッダーが互いに矛盾しています',
  'the preflight': 'プリフライト',
  'Login called from code': 'コードからのログインの呼び出し',
  'The code of the page calls an address where people log in.':
    'ページのコードが、人がログインするためのアドレスを呼び出しています。',
  '{0} on {1} begins a login. Its page is for a person to see.':
    '{1} の {0} はログインを始めます。そのページは人が見るためのものです。',
  'The URL holds what OAuth or SAML puts into the address of a login.':
    'この URL には、OAuth や SAML がログインのアドレスに入れるものが含まれています。',
  'Go to this URL with a link or `location.assign()`, not with a request from code.':
    'この URL へは、コードからのリクエストではなく、リンクまたは `location.assign()` で移動してください。',
  'After the login the person comes back to `redirect_uri`, with the result in its URL.':
    'ログインの後、利用者は `redirect_uri` に戻り、その URL に結果が入っています。',
  'Malformed answer': '壊れた応答',
  "The server's answer breaks the rules of HTTP, so the browser dropped it.":
    'サーバーの応答が HTTP の規則に反しているため、ブラウザーは捨てました。',
  'A server that wants a login answers `401`: only a proxy that the browser is set to use may say `407`.':
    'ログインを求めるサーバーは `401` で応答します。`407` を使えるのは、ブラウザーに設定されたプロキシだけです。',
  'It asks with `407` for a login at a proxy, and the browser goes through none':
    '`407` でプロキシへのログインを求めていますが、ブラウザーはプロキシを使っていません',
  '{0} answered {1}. {2}: `{3}`.': '{0} は {1} に応答しました。{2}: `{3}`。',
  'An answer that the browser cannot read safely is treated like none.':
    'ブラウザーが安全に読めない応答は、ないものとして扱われます。',
  'Look at the raw answer with `curl -i`, first from the server itself, then through each proxy.':
    '生の応答を `curl -i` で見てください。まずサーバー自身から、次に各プロキシを通して確認します。',
  "Check that the server speaks HTTP on this port, and that the URL's scheme is the right one.":
    'サーバーがこのポートで HTTP を話しているか、URL のスキームが正しいかを確認してください。',
  '`{0}` is not `{1}`': '`{0}` は `{1}` ではない',
  'The page asked with the method `{0}`, and methods are compared letter by letter.':
    'ページはメソッド `{0}` で尋ねましたが、メソッドは 1 文字ずつ比べられます。',
  'The browser turns `get` or `put` into capitals, but it leaves `{0}` as it is.':
    'ブラウザーは `get` や `put` を大文字にしますが、`{0}` はそのままにします。',
  'HTTP methods are case-sensitive. The standard lists six methods that browsers correct, and this is not one of them.':
    'HTTP のメソッドは大文字と小文字を区別します。ブラウザーが直すメソッドは標準に 6 つあり、これは含まれません。',
  "Write `{0}` in capitals in the page: `method: '{1}'`.": "ページで `{0}` を大文字で書いてください: `method: '{1}'`。",
  'Then allow `{0}` in the server.': '次に、サーバーで `{0}` を許可してください。',
  '{0} is not allowed': '{0} が許可されていない',
  'The page asked for `{0}`.': 'ページが求めたのは `{0}` です。',
  'Without asking, a page may send only GET, HEAD and POST to another origin. Every other method needs the server to list it, in the same spelling; without credentials, `*` lists them all.':
    '尋ねずにページが別のオリジンへ送れるのは GET、HEAD、POST だけです。ほかのメソッドは、サーバーが同じ綴りで挙げる必要があります。資格情報なしなら、`*` がすべてを表します。',
  'Add `{0}` to the methods that the server allows.': 'サーバーが許可するメソッドに `{0}` を加えてください。',
  'Allow-Methods is malformed': 'Allow-Methods の形式が誤り',
  '`Access-Control-Allow-Methods` cannot be read as a list of methods.':
    '`Access-Control-Allow-Methods` はメソッドの一覧として読めません。',
  'Preflight: no Allow-Origin': 'プリフライト: Allow-Origin なし',
  'No Allow-Origin header': 'Allow-Origin ヘッダーなし',
  'The browser asked for permission first (the preflight), and the answer has no `Access-Control-Allow-Origin` header.':
    'ブラウザーは先に許可を求めましたが（プリフライト）、応答に `Access-Control-Allow-Origin` ヘッダーがありません。',
  "The server's answer does not say that this page may read it: it has no `Access-Control-Allow-Origin` header.":
    'サーバーの応答は、このページが読んでよいと示していません。`Access-Control-Allow-Origin` ヘッダーがありません。',
  ' Later it let the page in with {0}.': 'その後、{0} ではこのページを許可しました。',
  ' With {0} it let every origin in, which shows nothing about its other addresses.':
    '{0} ではどのオリジンも許可していますが、ほかのアドレスについては何も示しません。',
  'Nothing in the answer allows {0}.': '応答の中に、{0} を許可するものはありません。',
  'An origin is a scheme, a host and a port. A page may read answers from another origin only if that server agrees. Without the header there is no agreement, so the browser keeps the answer from the page.':
    'オリジンとは、スキーム、ホスト、ポートの組です。別のオリジンの応答をページが読めるのは、そのサーバーが同意したときだけです。このヘッダーがなければ同意がないため、ブラウザーは応答をページに渡しません。',
  'The browser sends the request only after the server agreed to it. Without the header there is no agreement.':
    'ブラウザーは、サーバーが同意した後でのみリクエストを送ります。このヘッダーがなければ、同意はありません。',
  'Have {0} allow the page on every route and every status.':
    '{0} に、すべてのルートとすべてのステータスでページを許可させてください。',
  'Have {0} send `Access-Control-Allow-Origin: {1}` on every route and every status.':
    '{0} に、すべてのルートとすべてのステータスで `Access-Control-Allow-Origin: {1}` を送らせてください。',
  'Mixed content': '混在コンテンツ',
  'A page loaded over `https:` called a server over plain `http:`.':
    '`https:` で読み込まれたページが、暗号化されない `http:` でサーバーを呼び出しました。',
  '`{0}` asked for something on {1}. The browser stopped the request before it was sent.':
    '`{0}` は {1} から何かを取得しようとしました。ブラウザーはリクエストを送信前に止めました。',
  'Anyone on the way could read or change what goes over `http:`. One such answer would undo the safety of the whole page.':
    '`http:` を通るものは、途中の誰でも読んだり変えたりできます。そのような応答が 1 つあるだけで、ページ全体の安全が失われます。',
  'Redirected to plain http': 'http へのリダイレクト',
  'The server redirects to plain `http:`, and a page on `https:` may not load that.':
    'サーバーが暗号化されていない `http:` にリダイレクトしていて、`https:` のページはそれを読み込めません。',
  'The browser stopped there, whatever that answer says of CORS.':
    'その応答が CORS について何を示していても、ブラウザーはそこで止まります。',
  'Let {0} redirect to `https:`, or call the final address from the page.':
    '{0} が `https:` にリダイレクトするようにするか、ページから最終的なアドレスを直接呼び出してください。',
  'An app behind a proxy often writes `http:`, because it does not know that the proxy speaks `https:`. Then let the app trust `X-Forwarded-Proto`.':
    'プロキシの後ろのアプリは、プロキシが `https:` で話すことを知らずに `http:` と書くことがよくあります。その場合は、アプリに `X-Forwarded-Proto` を信頼させてください。',
  'Serve `{0}` over `https:`, and call it with that scheme.':
    '`{0}` を `https:` で提供し、そのスキームで呼び出してください。',
  'On a development machine, `http://localhost` and `http://127.0.0.1` are let through.':
    '開発用のマシンでは、`http://localhost` と `http://127.0.0.1` は許可されます。',
  'Frame refused (`{0}`)': 'フレームを拒否（`{0}`）',
  '{0} does not let this page show its document in a frame.':
    '{0} は、このページが自分の文書をフレームに表示することを許していません。',
  'Show it in a page that has an origin: a policy cannot name this one.':
    'オリジンのあるページで表示してください。ポリシーではこのページを指定できません。',
  '{0} answered with `{1}: {2}`. The page is {3}, so the frame stays empty.':
    '{0} は `{1}: {2}` を返しました。このページは {3} なので、フレームは空のままです。',
  'A page that shows another one in a frame can trick people into clicking there. So a server may say which pages may show it. CORS has no part in it.':
    '別のページをフレームに表示するページは、人をだましてそこをクリックさせることができます。そこでサーバーは、どのページに表示を許すかを決められます。CORS は関係ありません。',
  "If this page may show it, send `Content-Security-Policy: frame-ancestors 'self' {0}`, and no `X-Frame-Options`.":
    "このページに表示を許すなら、`Content-Security-Policy: frame-ancestors 'self' {0}` を送り、`X-Frame-Options` は送らないでください。",
  'If the server is not yours, link to the document instead.':
    'サーバーが自分のものでなければ、代わりに文書へのリンクを置いてください。',
  'Extensions are not shown whether the page, or one around its frame, came over plain `http:`. Then the browser would have refused without asking.':
    'ページや、そのフレームを囲むページがどう読み込まれたかは示されません。暗号化されていない `http:` だったなら、ブラウザーは尋ねずに拒否したはずです。',
  'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.':
    '応答にはすでに CORS ヘッダーがあります。このサーバーか、その背後のサーバーのものです。それを送っている部分を新しいコードに置き換えてください。両方を残すと、ヘッダーが重なったり、古いほうが優先されたりすることがあります。',
  'Remove {0} from the request in the page: such a header counts only in an answer.':
    'ページのリクエストから {0} を外してください。こうしたヘッダーは応答でだけ意味を持ちます。',
  'Cookie not kept': 'Cookie が保存されない',
  '{0} cookies not kept': '{0} 個の Cookie が保存されない',
  'The browser did not keep the cookie {0}.': 'ブラウザーは Cookie {0} を保存しませんでした。',
  'The browser did not keep the cookies {0}.': 'ブラウザーは Cookie {0} を保存しませんでした。',
  '{0} answered {1} with `Set-Cookie`. {2}': '{0} は {1} に `Set-Cookie` を付けて応答しました。{2}',
  'The page had asked without credentials.': 'ページは資格情報なしで要求していました。',
  '`SameSite=None` stands there without `Secure`.': '`SameSite=None` があり、`Secure` がありません。',
  'Its `Domain` is neither the host of the server nor a domain above it.':
    'その `Domain` は、サーバーのホストでも、その上位のドメインでもありません。',
  'Browsers take a cookie for the host that sets it and for domains above it, and drop every other.':
    'ブラウザーが受け取るのは、クッキーを設定したホストとその上位のドメイン向けのクッキーだけで、ほかは捨てます。',
  'Leave `Domain` out of the cookie, or set it to a domain that the server is in.':
    'クッキーの `Domain` を外すか、サーバーが属するドメインを指定してください。',
  'Its name and value have {0} characters together.': 'その名前と値は合わせて {0} 文字です。',
  'Browsers drop a cookie whose name and value have more than 4,096 bytes together.':
    '名前と値が合わせて 4,096 バイトを超える Cookie を、ブラウザーは捨てます。',
  'Keep an id in the cookie, and what belongs to it on the server.':
    'Cookie には ID だけを入れ、それに対応するデータはサーバーに置いてください。',
  'The control character U+{0} is in it.': '制御文字 U+{0} が含まれています。',
  'Browsers drop a cookie with a control character: one that cannot be seen, and that no cookie may hold.':
    '制御文字の含まれる Cookie を、ブラウザーは捨てます。目に見えず、Cookie に含めてはならない文字です。',
  'Leave that character out, or encode the value before it is set, as `encodeURIComponent` does.':
    'その文字を取り除くか、`encodeURIComponent` のように、値をエンコードしてから設定してください。',
  'A cookie with `{0}` has to have `{1}`.': '`{0}` の付いた Cookie には `{1}` が必要です。',
  'A cookie with `{0}` may have no `Domain`.': '`{0}` の付いた Cookie に `Domain` は付けられません。',
  'Browsers drop a cookie that breaks what its own name or attribute promises.':
    '自分の名前や属性の約束を守らない Cookie を、ブラウザーは捨てます。',
  'Add `{0}` to the cookie.': 'Cookie に `{0}` を加えてください。',
  'Leave `Domain` out of the cookie.': 'Cookie から `Domain` を外してください。',
  'It is `Secure`, and the answer came over `http:`.': 'それは `Secure` ですが、応答は `http:` で届きました。',
  'Browsers keep a `Secure` cookie only if it came over `https:`, or from this machine.':
    'ブラウザーが `Secure` の Cookie を保存するのは、`https:` で、またはこのマシンから届いたときだけです。',
  'Serve the API over `https:`.': 'API を `https:` で提供してください。',
  'Page and server are of different sites, and `{0}` is not there.':
    'ページとサーバーは異なるサイトに属し、`{0}` がありません。',
  'Without credentials the browser sends no cookies to another origin, and keeps none that come back. A login does not last then.':
    '資格情報なしでは、ブラウザーは別のオリジンに Cookie を送らず、届いた Cookie も保存しません。そのためログインは続きません。',
  'Browsers take `SameSite=None` from a cookie that is `Secure`, and drop every other. A login does not last then.':
    'ブラウザーは `Secure` の付いた Cookie でだけ `SameSite=None` を受け入れ、それ以外は捨てます。そのためログインは続きません。',
  'This browser is set to keep no cookies of other sites. Only those count that are `Partitioned`: they are kept for each site apart.':
    'このブラウザーはほかのサイトの Cookie を保存しない設定です。`Partitioned` の付いたものだけが有効で、サイトごとに分けて保存されます。',
  'Such a cookie is for pages of its own site. So the next request has no cookie, and a login does not last.':
    'このような Cookie は自分のサイトのページのためのものです。次のリクエストには Cookie が付かず、ログインは続きません。',
  "If the page needs the cookie, add `credentials: 'include'` to the `fetch` call.":
    "ページに Cookie が必要な場合は、`fetch` の呼び出しに `credentials: 'include'` を加えてください。",
  'In XMLHttpRequest, EventSource and axios the option is `withCredentials: true`.':
    'XMLHttpRequest、EventSource、axios では、オプションは `withCredentials: true` です。',
  'The server then has to name the origin of the page, and to send `Access-Control-Allow-Credentials: true`.':
    'その場合、サーバーはページのオリジンを明示し、`Access-Control-Allow-Credentials: true` を送る必要があります。',
  'Add `Secure` to the cookie, and serve it over `https:`.': 'Cookie に `Secure` を加え、`https:` で送ってください。',
  'Set the cookie with `SameSite=None; Secure; Partitioned`.':
    'Cookie を `SameSite=None; Secure; Partitioned` で設定してください。',
  'Set the cookie with `SameSite=None; Secure`, over `https:`.':
    'Cookie を `SameSite=None; Secure` で、`https:` を使って設定してください。',
  'Pages of other sites can then send requests with this cookie. Let the server check `Origin` before a request changes anything.':
    'そうすると、ほかのサイトのページもこの Cookie を付けてリクエストを送れます。リクエストが何かを変更する前に、サーバーで `Origin` を確認してください。',
  'Or serve page and API from one site, as `app.example.com` and `api.example.com` are: then the cookie is kept as it is.':
    'または、`app.example.com` と `api.example.com` のように、ページと API を一つのサイトから提供してください。その場合、Cookie はそのまま保存されます。',
  'Apps Script answers no preflight': 'Apps Script はプリフライト非対応',
  'The browser asked for permission first (the preflight), and Google Apps Script answers no such question.':
    'ブラウザーは先に許可を求めましたが（プリフライト）、Google Apps Script はこの問い合わせに対応していません。',
  'Google answers `OPTIONS` in place of the script, and a script cannot set headers. So no code in it can help.':
    '`OPTIONS` にはスクリプトの代わりに Google が応答し、スクリプトはヘッダーを設定できません。そのため、スクリプトのコードでは解決できません。',
  'Send a request that needs no preflight: `GET`, or `POST` with a `text/plain` body, and no headers of your own.':
    'プリフライトの要らないリクエストを送ってください。`GET`、または本文が `text/plain` の `POST` を使い、独自のヘッダーは付けません。',
  'In the script, read the body with `JSON.parse(e.postData.contents)`.':
    'スクリプトでは `JSON.parse(e.postData.contents)` で本文を読み取ってください。',
  'Google wants a login before anybody may call this script.':
    'このスクリプトを呼び出す前に、Google がログインを求めています。',
  'Google Apps Script answered with something that no other site may read, most likely an error page.':
    'Google Apps Script は、ほかのサイトが読み取れない応答を返しました。おそらくエラーページです。',
  'Google lets all pages read the text that a script returns with `ContentService`. Error pages, logins and what `HtmlService` makes stay closed.':
    'スクリプトが `ContentService` で返すテキストは、Google がすべてのページに読み取りを許可します。エラーページ、ログイン、`HtmlService` の出力は許可されません。',
  'Google sends the header with every text that a script returns.':
    'Google は、スクリプトが返すすべてのテキストにこのヘッダーを付けます。',
  'See in the executions of the script whether it failed, and let it return its answer with `ContentService`.':
    'スクリプトの実行数の画面で失敗していないか確かめ、応答を `ContentService` で返すようにしてください。',
  'Deploy the script as a web app with access for `Anyone`, and call its `/exec` URL.':
    'アクセスできるユーザーを `Anyone`（全員）にしてスクリプトをウェブアプリとしてデプロイし、その `/exec` の URL を呼び出してください。',
  'Add `{0}` to `OLLAMA_ORIGINS`, which Ollama reads as it starts. Then start it again.':
    'Ollama が起動時に読み込む `OLLAMA_ORIGINS` に `{0}` を追加し、Ollama を再起動してください。',
  'API for servers only': 'サーバー専用の API',
  '{0} expects servers to call this address, and allows no web page.':
    '{0} のこのアドレスはサーバーから呼び出すもので、ウェブページからのアクセスは許可されません。',
  'A call to this API carries a secret, such as a key. Everyone who opens a page can read what the page sends, so the secret would be public.':
    'この API の呼び出しには、キーなどの秘密の値が付きます。ページが送るものは、ページを開いた人なら誰でも読めます。そのため、秘密の値が公開されてしまいます。',
  '{0} says so, in its documentation or to people who asked.': '{0} がドキュメントや質問への回答でそう述べています。',
  'Let the page ask your own server, or a serverless function, and let that call {0}.':
    'ページからは自分のサーバーかサーバーレス関数に問い合わせ、そこから {0} を呼び出してください。',
  'Keep the secret there, and pass on only the calls that your page needs.':
    '秘密の値はそこに置き、ページに必要な呼び出しだけを中継してください。',
  'Replace a secret that others could read in the page.':
    'ほかの人がページで読めた秘密の値は、新しいものに替えてください。',
  'If the server lists origins already, look for `{0}` there: many send no header to others.':
    'サーバーにオリジンのリストがあるなら、`{0}` が含まれているか確認してください。多くのサーバーは、ほかのオリジンにはヘッダーを送りません。',
  'The CORS policy of ASP.NET Core does not let `{0}` in.':
    'ASP.NET Core の CORS ポリシーは `{0}` を許可していません。',
  'A policy that applies answers each preflight with `204`. It adds its headers only for an origin that is on its list.':
    '適用されるポリシーは、すべてのプリフライトに `204` で応答します。ヘッダーを付けるのは、一覧にあるオリジンに対してだけです。',
  'Without a policy, ASP.NET Core answers no preflight with `204`, unless the endpoint has `[DisableCors]`.':
    'ポリシーがなければ、ASP.NET Core はプリフライトに `204` を返しません。ただし、`[DisableCors]` のエンドポイントは返します。',
  'Or let Istio answer for CORS: set `corsPolicy` in the `VirtualService` of this route.':
    'または、Istio に CORS の応答をさせてください。このルートの `VirtualService` に `corsPolicy` を設定します。',
  'Or let Envoy answer for CORS: give this route a CORS policy, and put the filter `cors` into its chain.':
    'または、Envoy に CORS の応答をさせてください。このルートに CORS ポリシーを設定し、フィルター `cors` をチェーンに加えます。',
};
