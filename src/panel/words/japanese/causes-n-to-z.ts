/** What the causes from N to Z say, in Japanese. */
import type { Catalogue } from '../../../engine/say.ts';

export const causesNToZ: Catalogue = {
  'Host name not found': 'ホスト名が見つからない',
  'The host name `{0}` could not be found.': 'ホスト名 `{0}` が見つかりませんでした。',
  'The browser looked for the address of `{0}` and got `{1}`. It never came as far as asking that server.':
    'ブラウザーは `{0}` のアドレスを探し、`{1}` を受け取りました。そのサーバーに尋ねるところまで進んでいません。',
  'No request was sent, so CORS played no part.': 'リクエストは送信されていないため、CORS は関係ありません。',
  'CORS played no part.': 'CORS は関係ありません。',
  'The console may still mention CORS, because the page is not told more.':
    'ページにはそれ以上知らされないため、コンソールには CORS と表示されることがあります。',
  "Check the spelling of `{0}` in the page's code and settings.":
    'ページのコードと設定にある `{0}` の綴りを確認してください。',
  'Remove `{0}` from the beginning of the URL: it has two schemes in a row.':
    'URL の先頭から `{0}` を取り除いてください。スキームが二つ続いています。',
  'If `{0}` is a container, call `localhost` with the port that it publishes. Only other containers know its name.':
    '`{0}` がコンテナーなら、公開しているポートで `localhost` を呼び出してください。その名前はほかのコンテナーにしか通じません。',
  'If {0} is a proxy, let it pass on the host that it was asked for. In nginx, that is `proxy_set_header Host $http_host`.':
    '{0} がプロキシなら、リクエストされたホストをそのまま渡すようにしてください。nginx では `proxy_set_header Host $http_host` です。',
  "If the server is on the web, write its address there into the page's settings. To each visitor, `localhost` is their own machine.":
    'サーバーがウェブ上にあるなら、その公開アドレスをページの設定に書いてください。訪れる人にとって `localhost` は自分のマシンです。',
  'If the name is right, look at the DNS entry, the hosts file and the VPN.':
    '名前が正しければ、DNS の登録、hosts ファイル、VPN を見てください。',
  'Network error': 'ネットワークエラー',
  'The request ended with the network error `{0}`.': 'リクエストはネットワークエラー `{0}` で終わりました。',
  'The browser asked {0} for {1} and got `{2}` instead of an answer that it could judge.':
    'ブラウザーは {0} に {1} を求めましたが、判定できる応答ではなく `{2}` を受け取りました。',
  'The answer of {0} to {1} had begun, and then it ended with `{2}`.':
    '{1} への {0} の応答は始まっていましたが、`{2}` で終わりました。',
  'The browser gave this error and no reason that has to do with CORS.':
    'ブラウザーはこのエラーを出しましたが、CORS に関係する理由は示していません。',
  'Look up `{0}` and find out what lies between the browser and the server.':
    '`{0}` を調べ、ブラウザーとサーバーの間に何があるか確かめてください。',
  'Open the URL in a tab of its own: the browser says more there.':
    'URL を別のタブで開いてください。そこではブラウザーがより詳しく示します。',
  'nginx: no headers on {0}': 'nginx: {0} にヘッダーなし',
  'nginx adds the CORS headers to successful answers, but not to this `{0}`.':
    'nginx は正常な応答には CORS ヘッダーを加えますが、この `{0}` には加えていません。',
  'The answer to {0} carries `Access-Control-Allow-Origin`. The answer to {1}, an error `{2}`, does not.':
    '{0} への応答には `Access-Control-Allow-Origin` があります。{1} への応答、エラー `{2}` にはありません。',
  'nginx leaves its `add_header` lines out of errors unless they end with `always`.':
    'nginx は、行の最後に `always` がない限り、エラーに `add_header` を付けません。',
  'The successful answer names {0}, and this one only nginx. If {1} adds the headers, find out why nginx answered in its place.':
    '成功した応答には {0} の名前があり、この応答には nginx の名前しかありません。ヘッダーを付けているのが {1} なら、なぜ代わりに nginx が応答したのかを調べてください。',
  'Write `always` at the end of each `add_header` line for CORS in nginx.':
    'nginx の CORS 用の `add_header` の各行の最後に `always` を書いてください。',
  'Repeat all of these lines in every `location` or `if` that has an `add_header` of its own, and where an `error_page` leads.':
    '独自の `add_header` を持つ `location` や `if` のすべてと、`error_page` の行き先で、これらの行を繰り返してください。',
  'Look into the cause of the `{0}` as well.': '`{0}` の原因も調べてください。',
  'no-cors with a redirect setting': 'no-cors と redirect の設定',
  "The page asked with `mode: 'no-cors'` and a `redirect` setting that does not go with it.":
    "ページは `mode: 'no-cors'` と、それに合わない `redirect` の設定で問い合わせました。",
  'Without CORS a page must learn nothing about the answer. Seeing whether there was a redirect would already be something.':
    'CORS なしでは、ページは応答について何も知ってはなりません。リダイレクトの有無が分かるだけでも、知ったことになります。',
  "Leave out both `mode: 'no-cors'` and `redirect`, and let the server allow the origin of the page.":
    "`mode: 'no-cors'` と `redirect` の両方を外し、サーバーにページのオリジンを許可させてください。",
  'No way to the server': 'サーバーへの経路がない',
  'The browser found no way through the network to the server.':
    'ブラウザーは、ネットワークを通ってサーバーに至る経路を見つけられませんでした。',
  'Network lost': 'ネットワークの切断',
  'The network changed or went away while the request was under way.':
    'リクエストの途中で、ネットワークが変わったか、なくなりました。',
  'On the way to {0} the browser got `{1}`. That is the state of the network or its proxy, not an answer of the server.':
    '{0} への途中で `{1}` となりました。これはネットワークかプロキシの状態で、サーバーの応答ではありません。',
  'Check the network connection, the VPN and the proxy settings of this machine, then try again.':
    'このマシンのネットワーク接続、VPN、プロキシの設定を確認し、もう一度試してください。',
  'Wrong type with nosniff': 'nosniff でタイプが違う',
  '{0} answered {1} with status `{2}`.': '{0} は {1} にステータス `{2}` で応答しました。',
  '`X-Content-Type-Options: nosniff` tells the browser not to guess. A type that does not fit then means that this is no such file.':
    '`X-Content-Type-Options: nosniff` は、推測しないようブラウザーに伝えます。そのため、タイプが合わなければ、そのようなファイルではないことになります。',
  'Send the file with `Content-Type: {0}`.': 'ファイルを `Content-Type: {0}` 付きで送ってください。',
  'Look at the answer first. If it is an error page, check the URL: no type makes a file of it.':
    'まず応答の中身を見てください。エラーページなら URL を確認してください。型を変えてもファイルにはなりません。',
  'Allow-Origin is `null`': 'Allow-Origin が `null`',
  '`Access-Control-Allow-Origin` is `null`, and this page has an origin.':
    '`Access-Control-Allow-Origin` は `null` ですが、このページにはオリジンがあります。',
  '{0} allows pages without an origin. This page is `{1}`, so it stays locked out.':
    '{0} はオリジンのないページを許可しています。このページは `{1}` なので、締め出されたままです。',
  'The value `null` stands for sandboxed frames, files and `data:` URLs. Anyone can make such a page, so the value protects nobody.':
    '`null` という値は、サンドボックス化されたフレーム、ファイル、`data:` の URL を表します。そのようなページは誰でも作れるため、この値は誰も守りません。',
  'Have the server send `{0}` instead of `null`.': 'サーバーに `null` の代わりに `{0}` を送らせてください。',
  'If `null` comes from an empty setting or a missing header, look there: servers print an unset value like that.':
    '`null` が空の設定や欠けたヘッダーから来ている場合は、そこを見てください。サーバーは未設定の値をこう出力します。',
  'Page without an origin (`null`)': 'オリジンのないページ（`null`）',
  'The request comes from a page without an origin, so the browser sends `Origin: null`.':
    'リクエストはオリジンのないページからのものなので、ブラウザーは `Origin: null` を送ります。',
  'Sandboxed frames, files opened from disk and `data:` URLs have no origin.':
    'サンドボックス化されたフレーム、ディスクから開いたファイル、`data:` の URL にはオリジンがありません。',
  'A server cannot tell one page without an origin from another. Anyone can make such a page, so naming `null` would let all of them in.':
    'サーバーは、オリジンのないページ同士を見分けられません。そのようなページは誰でも作れるため、`null` を許すとすべてを入れることになります。',
  'Give the page an origin: load it over `http:` or `https:`, or add `allow-same-origin` to the `sandbox` of a frame you trust.':
    'ページにオリジンを持たせてください。`http:` または `https:` で読み込むか、信頼するフレームの `sandbox` に `allow-same-origin` を加えます。',
  "Leave out `credentials: 'include'` or `withCredentials` in the page: an Apps Script cannot change its headers.":
    "ページで `credentials: 'include'` や `withCredentials` を指定しないでください。Apps Script はヘッダーを変えられません。",
  'If the file needs no cookies, write `crossorigin` without `use-credentials`: `*` lets it in then.':
    'Cookie が要らないファイルなら、`crossorigin` を `use-credentials` なしで書いてください。すると `*` で許可されます。',
  "If the request needs no cookies, leave out `credentials: 'include'` or `withCredentials`: `*` lets it in then.":
    "Cookie が要らないリクエストなら、`credentials: 'include'` または `withCredentials` を外してください。すると `*` で許可されます。",
  'Or let the server answer `*`: without cookies, only who sends a valid token gets the data.':
    'または、サーバーに `*` で応答させてください。Cookie なしなら、有効なトークンを送る相手だけがデータを得られます。',
  'If a worker asked that was made of a `data:` URL, make it of a `Blob`: it then has the origin of its page.':
    '`data:` URL から作られたワーカーが尋ねたのなら、`Blob` から作ってください。ワーカーはページのオリジンを持つようになります。',
  'For public data only, the server may answer `*`; that works without credentials.':
    '公開データに限り、サーバーは `*` と応答できます。資格情報なしで動きます。',
  'Got no type, not a file to embed': 'タイプがなく、埋め込むファイルではない',
  'Got {0}, not a file to embed': '{0} が届き、埋め込むファイルではない',
  'The page loads this as {0}, and the answer is not one.':
    'ページはこれを{0}として読み込みましたが、応答はそうではありません。',
  'The browser kept that `{0}` from the page.': 'ブラウザーはその `{0}` をページに渡しませんでした。',
  'The browser kept that from the page.': 'ブラウザーはそれをページに渡しませんでした。',
  'Data of another site, such as JSON or HTML, must not slip into a page as a script or an image. The browser blocks what looks like data.':
    'JSON や HTML など別のサイトのデータが、スクリプトや画像としてページに紛れ込んではなりません。ブラウザーはデータに見えるものをブロックします。',
  'An answer of another type may be an error page, or data that nobody meant to be loaded like this.':
    '別のタイプの応答は、エラーページか、このように読み込まれるはずではなかったデータかもしれません。',
  'Firefox takes a module, and what a worker imports, only where the type says that it is one.':
    'Firefox は、モジュールとワーカーがインポートするものを、タイプがそう示す場合にだけ受け入れます。',
  'Firefox ended a load without CORS right after it saw this type.':
    'Firefox は、このタイプを見た直後に CORS なしの読み込みを終わらせました。',
  'Check the URL: the server may answer with an error page. A real file needs its own `Content-Type`.':
    'URL を確認してください。サーバーがエラーページを返しているかもしれません。本物のファイルには、それに合った `Content-Type` が必要です。',
  'To read data, fetch it with CORS, and let the server allow the origin of the page.':
    'データを読むには CORS で取得し、サーバーにページのオリジンを許可させてください。',
  'a script': 'スクリプト',
  'a JSON module': 'JSON モジュール',
  'an image': '画像',
  'a stylesheet': 'スタイルシート',
  'a video or audio file': '動画または音声ファイル',
  'a file to embed': '埋め込むファイル',
  'Allowed origin differs: {0}': '許可されたオリジンとの違い: {0}',
  'The origin that the server allows differs from that of the page by {0}.':
    'サーバーが許可するオリジンとページのオリジンの違いは、{0}です。',
  "{0} allows `{1}`. The page's origin is `{2}`.": '{0} は `{1}` を許可しています。ページのオリジンは `{2}` です。',
  'The browser compares the two character by character. An origin is scheme, host and port, and every part counts.':
    'ブラウザーは両者を 1 文字ずつ比べます。オリジンはスキーム、ホスト、ポートの組で、どの部分も一致しなければなりません。',
  "Write `{0}` into the server's list of origins, exactly like this.":
    'サーバーのオリジンの一覧に、`{0}` をこのとおりに書いてください。',
  "Open the page at `{0}`, or add `{1}` to the server's list of origins.":
    'ページを `{0}` で開くか、サーバーのオリジンの一覧に `{1}` を加えてください。',
  'trailing slash': '末尾のスラッシュ',
  'a slash at the end': '末尾のスラッシュ',
  'two schemes': 'スキームが二つ',
  'a second scheme in front of it': '前に付いた二つ目のスキーム',
  'upper case': '大文字',
  quotes: '引用符',
  'the quotes or brackets around it': '前後の引用符または括弧',
  'no scheme': 'スキームなし',
  'the missing scheme': 'スキームがないこと',
  spelling: '綴り',
  'a default port, or how it is spelled': '既定のポート、または別の書き方',
  path: 'パス',
  'a path behind the host': 'ホストの後ろのパス',
  scheme: 'スキーム',
  'its scheme: `{0}`, not `{1}`': 'スキーム（`{1}` ではなく `{0}`）',
  port: 'ポート',
  'its port: {0}, not {1}': 'ポート（{1} ではなく {0}）',
  '`www.` in front of the host': 'ホストの前の `www.`',
  '{0}, not {1}': '{1} ではなく {0}',
  'the name of this machine: `{0}`, not `{1}`': 'このマシンの名前（`{1}` ではなく `{0}`）',
  'none given (`{0}`)': '指定なし（`{0}`）',
  'Another origin is allowed': '別のオリジンが許可されている',
  "The server allows `{0}`, and the page's origin is `{1}`.":
    'サーバーは `{0}` を許可していますが、ページのオリジンは `{1}` です。',
  "{0} sent `Access-Control-Allow-Origin: {1}`. The browser compares that value with the page's origin, character by character.":
    '{0} は `Access-Control-Allow-Origin: {1}` を送りました。ブラウザーはこの値をページのオリジンと 1 文字ずつ比べます。',
  'The header names the one origin that may read the answer. A page with any other origin stays locked out, or the header would protect nobody.':
    'このヘッダーは、応答を読んでよい 1 つのオリジンを示します。ほかのオリジンのページは締め出されます。そうでなければ、このヘッダーは誰も守りません。',
  'Add `{0}` to the origins that {1} allows.': '{1} が許可するオリジンに `{0}` を加えてください。',
  'If a content script of that extension asks, let its service worker ask instead: a content script counts as its page.':
    'その拡張機能のコンテンツスクリプトがリクエストしているなら、代わりに Service Worker にリクエストさせてください。コンテンツスクリプトはそのページの一部とみなされます。',
  'If several sites use this server, keep a list of their origins and answer with the one on it that asks.':
    '複数のサイトがこのサーバーを使う場合は、オリジンの一覧を持ち、その中から問い合わせ元のオリジンを返してください。',
  'Send `Vary: Origin` with it, so that caches keep the answers apart.':
    'キャッシュが応答を区別できるよう、`Vary: Origin` も付けてください。',
  'Write it exactly like this: scheme, host and port, without a slash at the end.':
    'スキーム、ホスト、ポートを、末尾のスラッシュなしで、このとおりに書いてください。',
  'Origin is not on the list': 'オリジンが一覧にない',
  'Most likely this server has a list of origins, and `{0}` is not on it.':
    'おそらくこのサーバーにはオリジンの一覧があり、`{0}` はそこに載っていません。',
  'The answer came without `Access-Control-Allow-Origin`, yet with {0}: a CORS filter that read the request answers like that.':
    'その応答は `Access-Control-Allow-Origin` なしで、{0} を付けて届きました。リクエストを読んだ CORS フィルターはそのように応答します。',
  'Such a filter names an origin only if it knows it. For any other it stays silent, and the browser takes that as a no.':
    'このようなフィルターは、知っているオリジンだけを示します。ほかのオリジンには何も示さず、ブラウザーはそれを「いいえ」と見なします。',
  'The answer has other headers that CORS filters add, and only the one for the origin is missing.':
    '応答には CORS フィルターが加えるほかのヘッダーがあり、オリジンのヘッダーだけがありません。',
  'Allow-Origin is a pattern': 'Allow-Origin がパターン',
  '`Access-Control-Allow-Origin` is the pattern `{0}`, and browsers know no patterns.':
    '`Access-Control-Allow-Origin` はパターン `{0}` ですが、ブラウザーにパターンはありません。',
  '{0} sent the pattern itself. The browser compared it with `{1}`, character by character.':
    '{0} はパターンそのものを送りました。ブラウザーはそれを `{1}` と 1 文字ずつ比べました。',
  'The header holds one whole origin, or only `*`. Part of a host, a port or a path cannot be left open in it.':
    'このヘッダーに書けるのは、完全なオリジン 1 つか、`*` だけです。ホストの一部、ポート、パスを未定のままにはできません。',
  'Keep the pattern in the server, and answer with the one origin that asks and fits it.':
    'パターンはサーバーの中に置き、問い合わせ元のオリジンがそれに合えば、そのオリジンを返してください。',
  'Over a limit ({0})': '上限を超過（{0}）',
  'The server turned the request down with `{0}`: {1}.': 'サーバーはリクエストを `{0}` で拒否しました。{1}。',
  'Limits often sit in front of the app, where no CORS code runs. The console then speaks of CORS, and the page learns nothing of the limit.':
    '上限はアプリの手前にあることが多く、そこでは CORS のコードが動きません。そのためコンソールには CORS と表示され、ページは上限のことを知ることができません。',
  'Then let that layer send the CORS headers with its errors, so that the page can read them.':
    '次に、ページが読めるよう、その層のエラーにも CORS ヘッダーを付けさせてください。',
  'its body is too large': '本文が大きすぎます',
  'Send less, or raise the limit of {0} for the body: `{1}`.':
    '送る量を減らすか、{0} の本文の上限を上げてください。`{1}` です。',
  'Send less, or raise the limit for the body: `client_max_body_size` in nginx, `limit` of `express.json()` in Express, `MaxRequestBodySize` in Kestrel.':
    '送る量を減らすか、本文の上限を上げてください。nginx では `client_max_body_size`、Express では `express.json()` の `limit`、Kestrel では `MaxRequestBodySize` です。',
  'Send less: {0} has a fixed limit. Upload large files straight to a storage service, to a signed URL.':
    '送る量を減らしてください。{0} の上限は固定です。大きなファイルは、署名付き URL でストレージへ直接アップロードしてください。',
  'its URL is too long': 'URL が長すぎます',
  'Move the long part of the URL into the body of a `POST`.': 'URL の長い部分を `POST` の本文に移してください。',
  'there were too many requests': 'リクエストが多すぎます',
  'Send fewer requests, or raise the rate limit. Leave `OPTIONS` out of the count.':
    'リクエストを減らすか、レート制限を上げてください。`OPTIONS` は数に入れないでください。',
  'its headers are too large': 'ヘッダーが大きすぎます',
  'Send a shorter URL or fewer headers, or raise the limit for headers.':
    'URL を短くするかヘッダーを減らすか、ヘッダーの上限を上げてください。',
  'Send shorter headers, a shorter URL or fewer cookies, or raise the limit for headers.':
    'ヘッダーや URL を短くするか、Cookie を減らすか、ヘッダーの上限を上げてください。',
  'Its headers show {0}: the limit is one of the app itself.':
    'ヘッダーは {0} を示しています。上限はアプリ自身のものです。',
  'Its headers show {0}, which stands in front of the app.': 'ヘッダーは、アプリの手前にある {0} を示しています。',
  'Most likely that was HAProxy, in front of the app.': 'おそらく、アプリの手前にある HAProxy が応答しました。',
  'The app itself may never have seen it.': 'アプリ自身には届いていないかもしれません。',
  'Preflight answered by a cache': 'プリフライトにキャッシュが応答',
  'A cache answered the preflight with a stored response that does not fit this request.':
    'キャッシュが、このリクエストに合わない保存済みの応答をプリフライトに返しました。',
  'The answer to `OPTIONS` from {0} was not written for this request: {1}. The server may allow more by now.':
    '{0} からの `OPTIONS` への応答は、今回のリクエストのために書かれたものではありません: {1}。サーバーは、今ではもっと許可しているかもしれません。',
  'Each preflight asks about one origin, one method and certain headers. A stored answer to another question can only be right by chance.':
    'プリフライトは、それぞれ 1 つのオリジン、1 つのメソッド、特定のヘッダーについて尋ねます。別の問いに対して保存された応答が正しいのは、偶然の場合だけです。',
  'The headers of the answer show that a cache between the browser and the server gave it.':
    '応答のヘッダーから、ブラウザーとサーバーの間のキャッシュが応答したことが分かります。',
  'Let the CDN pass `OPTIONS` on to the server instead of storing the answers, and clear its cache.':
    'CDN に、応答を保存する代わりに `OPTIONS` をサーバーへ渡させ、キャッシュを消去してください。',
  'Only `Access-Control-Max-Age` sets how long browsers remember a preflight.':
    'ブラウザーがプリフライトを覚えておく時間を決めるのは、`Access-Control-Max-Age` だけです。',
  'OPTIONS is not handled ({0})': 'OPTIONS が処理されない（{0}）',
  'The browser asked for permission first (the preflight) and got `{0}`: nothing there handles `OPTIONS`.':
    'ブラウザーは先に許可を求めましたが（プリフライト）、`{0}` が返りました。そこには `OPTIONS` を処理するものがありません。',
  'The server lists `{0}` as its methods.': 'サーバーはメソッドとして `{0}` を挙げています。',
  'The browser sends the request only after the server agreed to it. An error as the answer is no agreement, whatever headers it carries.':
    'ブラウザーは、サーバーが同意した後でのみリクエストを送ります。どんなヘッダーが付いていても、エラーの応答は同意になりません。',
  'Let the CORS middleware answer `OPTIONS` for every route, before routing decides.':
    'ルーティングより前に、CORS ミドルウェアにすべてのルートの `OPTIONS` へ応答させてください。',
  'If the URL has to stay, let the CORS middleware answer `OPTIONS` before the redirect.':
    'URL を変えられない場合は、リダイレクトより前に CORS ミドルウェアに `OPTIONS` へ応答させてください。',
  'Preflight redirected ({0})': 'プリフライトがリダイレクトされた（{0}）',
  'The browser asked for permission first (the preflight), and got a redirect to `{0}`.':
    'ブラウザーは先に許可を求めましたが（プリフライト）、`{0}` へのリダイレクトが返りました。',
  'The browser never follows a redirect for a preflight. The permission has to come from the URL that the page asked for.':
    'ブラウザーは、プリフライトではリダイレクトに従いません。許可は、ページが求めた URL から来なければなりません。',
  'Preflight answered {0}': 'プリフライトへの応答が {0}',
  'The browser asked for permission first (the preflight) and got status `{0}`. Only 200 to 299 count as a yes.':
    'ブラウザーは先に許可を求めましたが（プリフライト）、ステータス `{0}` が返りました。「はい」と見なされるのは 200 から 299 までです。',
  '{0} sent CORS headers that allow the page. It sent them with status `{1}`, so {2} was never sent.':
    '{0} はページを許可する CORS ヘッダーを送りました。ただしステータスが `{1}` だったため、{2} は送信されませんでした。',
  'The browser asks first whether the request is welcome. An error or a redirect as the answer means no, whatever headers come with it.':
    'ブラウザーは、リクエストを送ってよいかを先に尋ねます。どんなヘッダーが付いていても、エラーやリダイレクトの応答は「いいえ」を意味します。',
  'Answer preflights with status `204` and no body.':
    'プリフライトには、本文なしのステータス `204` で応答してください。',
  "Let the CORS middleware answer `OPTIONS` before any check. A preflight has no body, and none of the page's own headers.":
    'どのチェックよりも前に、CORS ミドルウェアに `OPTIONS` へ応答させてください。プリフライトには本文も、ページ独自のヘッダーもありません。',
  "Look for the code that sets this status: it runs for `OPTIONS` too, and doesn't know about preflights.":
    'このステータスを設定するコードを探してください。`OPTIONS` でも動き、プリフライトのことを知りません。',
  'If nginx answers there, `absolute_redirect off` keeps the port in its own redirects, and `proxy_set_header Host $http_host` in those of the app.':
    'nginx が応答しているなら、`absolute_redirect off` で nginx 自身のリダイレクトに、`proxy_set_header Host $http_host` でアプリのリダイレクトに、ポートが残ります。',
  'Or let the server take both: `strict_slashes=False` in Flask, `skipTrailingSlashRedirect: true` in Next.js. In Django, FastAPI, Gin and Go, also write the route without the slash.':
    'または、サーバーが両方を受け付けるようにしてください。Flask では `strict_slashes=False`、Next.js では `skipTrailingSlashRedirect: true` です。Django、FastAPI、Gin、Go では、スラッシュのないルートも書いてください。',
  'Or let the server take both: `skipTrailingSlashRedirect: true` in Next.js. In FastAPI and Gin, also write the route with the slash.':
    'または、サーバーが両方を受け付けるようにしてください。Next.js では `skipTrailingSlashRedirect: true` です。FastAPI と Gin では、スラッシュのあるルートも書いてください。',
  'Redirected to add a slash': 'スラッシュを付けるリダイレクト',
  'Redirected to drop a slash': 'スラッシュを外すリダイレクト',
  'The server redirects because of a slash at the end of the URL.':
    'サーバーは、URL の末尾のスラッシュのためにリダイレクトしています。',
  'The page asked for `{0}`. The server answered `{1}`: it knows that address as `{2}`.':
    'ページは `{0}` を求めました。サーバーは `{1}` で応答しました。そこでのアドレスは `{2}` です。',
  'Redirect loop': 'リダイレクトの繰り返し',
  'The servers redirected the request too many times.': 'サーバーがリクエストをリダイレクトした回数が多すぎます。',
  'The browser made {0} requests and got a redirect each time. The last one came from {1}.':
    'ブラウザーは {0} 回リクエストし、そのたびにリダイレクトを受け取りました。最後のものは {1} からです。',
  'After 20 redirects browsers take it for a loop that never ends, and give up before a last answer.':
    '20 回リダイレクトされると、ブラウザーは終わりのないループと見なし、最後の応答を待たずにあきらめます。',
  'Look for two rules that send the request back and forth: `http:` and `https:`, with and without `www.`, login.':
    'リクエストを行き来させる 2 つの規則を探してください。`http:` と `https:`、`www.` の有無、ログインなどです。',
  'A cookie that the request does not carry is a common reason: the login then starts over each time.':
    'リクエストに付かない Cookie がよくある理由です。その場合、ログインが毎回最初から始まります。',
  'Redirect to an invalid URL': 'URL ではないリダイレクト先',
  'The server redirected to a `Location` that is not a URL.':
    'サーバーは、URL ではない `Location` へリダイレクトしました。',
  '{0} answered {1} with a redirect. The browser could not read its `Location` as an address.':
    '{0} は {1} にリダイレクトで応答しました。ブラウザーはその `Location` をアドレスとして読めませんでした。',
  'The browser has nowhere to go, and it does not guess. For the page that is the same as no answer at all.':
    'ブラウザーには行き先がなく、推測もしません。ページにとっては、応答がないのと同じです。',
  'Look at the code or setting that writes `Location`: host, port and escapes have to make a whole URL.':
    '`Location` を書くコードや設定を見てください。ホスト、ポート、エスケープを含めて、完全な URL になる必要があります。',
  'Redirect not wanted': '望まれないリダイレクト',
  'The request was redirected, and the page or its policy does not allow that.':
    'リクエストはリダイレクトされましたが、ページまたはそのポリシーが許可していません。',
  '{0} answered with `{1}` and pointed to `{2}`.': '{0} は `{1}` で応答し、`{2}` を示しました。',
  'The browser stopped there.': 'ブラウザーはそこで止まりました。',
  'A page can say that it wants no redirects, or none to another origin. Its Content Security Policy counts for the new address as well.':
    'ページは、リダイレクトを、または別のオリジンへのリダイレクトを望まないと指定できます。ページの Content Security Policy は新しいアドレスにも適用されます。',
  "Look for `redirect: 'error'`, `redirect: 'manual'` and `mode: 'same-origin'` in the code that makes the request.":
    "リクエストを行うコードで、`redirect: 'error'`、`redirect: 'manual'`、`mode: 'same-origin'` を探してください。",
  'See whether `{0}` of the page lists the new address.': 'ページの `{0}` に新しいアドレスがあるか確認してください。',
  'The browser did not follow the redirect, and does not show what stopped it.':
    'ブラウザーはリダイレクトに従いませんでした。何が止めたかは示されません。',
  'A Content Security Policy counts for each address on the way. So it counts for the one that a redirect leads to.':
    'Content Security Policy は途中のすべてのアドレスに適用されます。リダイレクト先のアドレスも同じです。',
  "If it is a worker's script, captions or an SVG file, let the page's own server answer with it itself.":
    'ワーカーのスクリプト、字幕、SVG ファイルであれば、ページ自身のサーバーが直接それを返すようにしてください。',
  'Redirect to another scheme': '別のスキームへのリダイレクト',
  'The server redirected to a URL that is neither `http:` nor `https:`.':
    'サーバーは、`http:` でも `https:` でもない URL へリダイレクトしました。',
  'Only servers that speak HTTP can agree to be read by another origin. No other scheme has a place for that agreement.':
    '別のオリジンから読まれることに同意できるのは、HTTP を話すサーバーだけです。ほかのスキームには、その同意を示す場所がありません。',
  'Redirect to an `https:` URL.': '`https:` の URL へリダイレクトしてください。',
  'A redirect led to a web page of another server, and code may not read that page.':
    'リダイレクト先は別のサーバーの Web ページで、コードはそのページを読めません。',
  'The browser checks each answer of another origin. A page for people, such as a checkout, lets no other page read it.':
    'ブラウザーは別のオリジンからのレスポンスをすべて確認します。決済のような人のためのページは、ほかのページには読ませません。',
  'The answer is HTML, and code mostly wants data.': 'レスポンスは HTML ですが、コードが求めるのはたいていデータです。',
  'If the person is to see that page, have {0} answer with its address as JSON.':
    'そのページを利用者に見せるのであれば、{0} がそのアドレスを JSON で返すようにしてください。',
  'A redirect led to another server, and that server did not allow the request.':
    'リダイレクト先は別のサーバーで、そのサーバーはリクエストを許可しませんでした。',
  'A server that is made for code mostly answers `OPTIONS` with CORS headers.':
    'コード向けのサーバーは、ふつう `OPTIONS` に CORS ヘッダーを付けて応答します。',
  'If code is to read the answer, let {0} answer `OPTIONS` and allow `{1}`.':
    'コードが応答を読む必要があるなら、{0} に `OPTIONS` へ応答させ、`{1}` を許可させてください。',
  'Check the name of the bucket in the URL: most likely there is none of this name.':
    'URL のバケット名を確認してください。この名前のバケットは、おそらくありません。',
  'If that address is a new one each time, let your own server ask in place of the page.':
    'そのアドレスが毎回新しくなるなら、ページの代わりに自分のサーバーに問い合わせさせてください。',
  'In the page, open that address with `location.assign()`.':
    'ページでは `location.assign()` でそのアドレスを開いてください。',
  'Let {0} allow `{1}`.': '{0} に `{1}` を許可させてください。',
  'Call `{0}` from the page directly, and let that server allow `{1}`.':
    'ページから直接 `{0}` を呼び出し、そのサーバーに `{1}` を許可させてください。',
  'Redirected to another origin': '別のオリジンへリダイレクト',
  'A redirect led to another server, and the request would come there with `Origin: null`.':
    'リダイレクトが別のサーバーにつながり、リクエストはそこに `Origin: null` で届くことになります。',
  'Firefox first asked that server under the origin of the page, and was not let in. The request itself would come with `Origin: null`.':
    'Firefox はまずページのオリジンでそのサーバーに確認し、許可されませんでした。リクエスト自体は `Origin: null` で届くことになります。',
  '{0} redirected to {1}.': '{0} は {1} へリダイレクトしました。',
  'A redirect led to another server, and from there on the browser sends `Origin: null`.':
    'リダイレクトが別のサーバーに至り、そこからブラウザーは `Origin: null` を送ります。',
  "The first server chose where the request went, not the page. So the browser hides the page's origin from the second one.":
    '行き先を選んだのはページではなく、最初のサーバーです。そのためブラウザーは、ページのオリジンを 2 番目のサーバーに隠します。',
  'Call `{0}` from the page in the first place.': 'ページから初めから `{0}` を呼び出してください。',
  'In development, leave the redirect to `https:` out.': '開発中は `https:` へのリダイレクトを外してください。',
  'The page called {0}. The browser went to {1} without asking: the host insists on `https:` (HSTS), or another extension does.':
    'ページは {0} を呼び出しました。ブラウザーは問い合わせずに {1} へ行きました。ホストが `https:` だけを求めている（HSTS）か、別の拡張機能が求めています。',
  ' HTTPS-Only mode and `upgrade-insecure-requests` of the page do so, too.':
    'HTTPS-Only モードとページの `upgrade-insecure-requests` でも同じことが起こります。',
  'With another scheme it is another origin. The page did not choose that step, so the browser hides who asked.':
    'スキームが違えば別のオリジンです。この移動を選んだのはページではないので、ブラウザーは問い合わせ元を隠します。',
  'Redirected by an extension': '拡張機能がリダイレクト',
  'Another extension sent the request to another server, and that one does not let this page in.':
    '別の拡張機能がリクエストを別のサーバーへ送り、そのサーバーはこのページを許可していません。',
  'The page asked {0}, which never saw the request. The browser went to `{1}` instead.':
    'ページは {0} に求めましたが、そこにリクエストは届いていません。ブラウザーは代わりに `{1}` へ行きました。',
  'The browser asks the server that answers in the end. That one has to let this page in, whoever sent the request there.':
    'ブラウザーは最後に応答したサーバーに従います。誰がそこへ送ったとしても、そのサーバーがこのページを許可する必要があります。',
  'Look for an extension that redirects requests, and switch it off for this page.':
    'リクエストをリダイレクトする拡張機能を探し、このページではオフにしてください。',
  'Preflight clears site data': 'プリフライトがサイトデータを消去',
  'The preflight’s answer has `Clear-Site-Data`, and Chromium stops at that while this extension listens.':
    'プリフライトへの応答に `Clear-Site-Data` があり、この拡張機能が監視している間、Chromium はそこで中断します。',
  'The browser asked for permission first (the preflight). {0} answered {1} with `Clear-Site-Data: {2}`, and the browser ended the request there: `net::ERR_FAILED`.':
    'ブラウザーはまず許可を求めました（プリフライト）。{0} は {1} に `Clear-Site-Data: {2}` を付けて応答し、ブラウザーはそこでリクエストを終えました: `net::ERR_FAILED`。',
  'This is a bug in Chromium, not a rule of CORS. Where an extension listens to the network, as this one does, it ends such a preflight before it reads anything else in it. Without one it reads on, and so does Firefox.':
    'これは Chromium の不具合で、CORS の規則ではありません。この拡張機能のように通信を監視する拡張機能があると、Chromium はこのようなプリフライトを、ほかの内容を読む前に終えます。なければ続きを読み、Firefox も同じです。',
  'Send `Clear-Site-Data` only in the answer to the request itself.':
    '`Clear-Site-Data` は、リクエスト自体への応答でだけ送ってください。',
  'Look for what adds the header to every answer for this URL, such as a middleware or a proxy. Have it leave answers to `OPTIONS` alone.':
    'この URL のすべての応答にこのヘッダーを付けているもの（ミドルウェアやプロキシなど）を探し、`OPTIONS` には付けないようにしてください。',
  'Chromium then refuses the answer anyway: {0}': 'その場合も Chromium は応答を拒否します: {0}',
  'To see the page go on, pause the recording, and close other tabs that are recorded. Or use a browser profile without this extension.':
    'ページを先へ進めるには、記録を一時停止し、記録中のほかのタブを閉じてください。または、この拡張機能のないブラウザープロファイルを使ってください。',
  'Preflight moved to https': 'プリフライトが https へ移動',
  'The browser itself moved the preflight from `http:` to `https:`, and a preflight may not be redirected.':
    'ブラウザー自身がプリフライトを `http:` から `https:` へ移しました。プリフライトのリダイレクトは許されません。',
  'The page called {0}. The browser calls this host only over `https:`, so it sent no preflight to the address that the page gave.':
    'ページは {0} を呼び出しました。ブラウザーはこのホストを `https:` でしか呼び出さないので、ページが示したアドレスへはプリフライトを送りませんでした。',
  'A host can tell browsers to use only `https:` (HSTS), and they remember it. They then redirect each `http:` request themselves, and follow no redirect for a preflight.':
    'ホストは `https:` だけを使うようブラウザーに求めることができ（HSTS）、ブラウザーはそれを覚えます。以後は `http:` のリクエストを自分でリダイレクトし、プリフライトではどのリダイレクトにも従いません。',
  'A preflight that the browser moves fails before it is sent, and this one did. An extension that redirects it looks the same.':
    'ブラウザーが移したプリフライトは、送られる前に失敗します。このプリフライトもそうでした。拡張機能がリダイレクトした場合も同じに見えます。',
  'Preflight redirected by an extension': '拡張機能がプリフライトをリダイレクト',
  'Another extension sent the preflight elsewhere, and the browser does not go there.':
    '別の拡張機能がプリフライトを別の場所へ送り、ブラウザーはそこへ行きません。',
  'The browser was about to ask {0} for permission. The preflight failed before it was sent.':
    'ブラウザーは {0} に許可を求めようとしていました。プリフライトは送られる前に失敗しました。',
  'The preflight failed before it was sent, and nothing else is known to end it so.':
    'プリフライトは送られる前に失敗しました。ほかにこのように終わる原因は知られていません。',
  'Redirected to https': 'https へリダイレクト',
  'The server redirects the preflight from `http:` to `https:`.':
    'サーバーはプリフライトを `http:` から `https:` へリダイレクトしています。',
  'The server redirects from `http:` to `https:`, and the redirect does not let the page in.':
    'サーバーは `http:` から `https:` へリダイレクトし、そのリダイレクトはページを許可していません。',
  'A redirect from `http:` to `https:` made the browser send `Origin: null`.':
    '`http:` から `https:` へのリダイレクトにより、ブラウザーは `Origin: null` を送りました。',
  'The browser checks each answer of another origin on the way, redirects too. It goes on only if each of them lets the page in.':
    'ブラウザーは、リダイレクトも含めて、途中で受け取る別のオリジンの応答をすべて確認します。先へ進むのは、そのすべてがページを許可する場合だけです。',
  'Redirected to a login page': 'ログインページへリダイレクト',
  'The server redirected to what looks like a login page.':
    'サーバーは、ログインページと思われる場所へリダイレクトしました。',
  'Servers do that when nobody is logged in.': 'サーバーは、誰もログインしていないときにこうします。',
  'The URL looks like one that starts a login, and a login begins like that.':
    'この URL はログインを始める URL のように見えます。ログインはこのように始まります。',
  'A preflight never carries cookies or a login, and the browser follows no redirect for it. So this happens to people who are logged in, too.':
    'プリフライトには Cookie もログインも付かず、ブラウザーはそのリダイレクトに従いません。そのため、ログイン済みの人にも起こります。',
  'A login page is made for people, not for scripts. It does not let other pages read it, so the browser stops there.':
    'ログインページは人のためのもので、スクリプトのためのものではありません。ほかのページには読ませないため、ブラウザーはそこで止まります。',
  'A manifest is asked for without cookies, even at its own server.':
    'マニフェストは、自分のサーバーに対しても Cookie なしで取得されます。',
  'Write `crossorigin="use-credentials"` on the `<link rel="manifest">` of the page.':
    'ページの `<link rel="manifest">` に `crossorigin="use-credentials"` を付けてください。',
  'The address of the redirect looks like that of a login page.':
    'リダイレクト先のアドレスがログインページのように見えます。',
  'Set up CORS for this function URL: Lambda then answers `OPTIONS` itself, before it asks for a login.':
    'この関数 URL に CORS を設定してください。すると、ログインを求める前に Lambda 自身が `OPTIONS` に応答します。',
  'In the Ports view of the editor, or where the tunnel was made, set the visibility of this port to public.':
    'エディターの［ポート］ビュー、またはトンネルを作成した場所で、このポートの公開範囲をパブリックにしてください。',
  'In Vercel, leave this address out of Deployment Protection, or call one that has none.':
    'Vercel でこのアドレスを Deployment Protection の対象から外すか、保護のないアドレスを呼び出してください。',
  'In Cloudflare Access, switch on the bypass of `OPTIONS` requests for this application.':
    'Cloudflare Access で、このアプリケーションの `OPTIONS` リクエストのバイパスを有効にしてください。',
  'Look at the CORS settings of this application in Cloudflare Access.':
    'Cloudflare Access で、このアプリケーションの CORS 設定を確認してください。',
  "Log in there in a tab, and send the request with `credentials: 'include'`.":
    "タブでそこにログインし、`credentials: 'include'` を付けてリクエストを送信してください。",
  'Reload the page and log in: the session is over.':
    'ページを読み込み直し、ログインしてください。セッションが切れています。',
  'With `X-Requested-With: XMLHttpRequest`, Cloudflare Access answers `401` instead, which code can read.':
    '`X-Requested-With: XMLHttpRequest` を付けると、Cloudflare Access は代わりに `401` で応答し、コードがそれを読めます。',
  'Answer requests of scripts with `401` instead of a redirect to the login page.':
    'スクリプトのリクエストには、ログインページへのリダイレクトではなく、`401` で応答してください。',
  'Answer requests of scripts with `401` and CORS headers instead of a redirect to the login page.':
    'スクリプトのリクエストには、ログインページへのリダイレクトではなく、`401` と CORS ヘッダーで応答してください。',
  'If the URL is there to start a login, go to it with a link, not with a request from code.':
    'この URL がログインを始めるためのものなら、コードからのリクエストではなく、リンクで移動してください。',
  'In the page, send the person to the login on `401`.':
    'ページでは、`401` のときに利用者をログインへ案内してください。',
  'Redirect to {0}': '{0} へのリダイレクト',
  'The server redirected to a `{0}` URL, and browsers do not follow there.':
    'サーバーは `{0}` の URL へリダイレクトしましたが、ブラウザーはそれに従いません。',
  '{0} answered {1} with `{2}` and a `Location` that begins with `{3}`.':
    '{0} は {1} に `{2}` と、`{3}` で始まる `Location` で応答しました。',
  'A server may only send a request on to another server. Anything else could make the page read what no server gave out.':
    'サーバーがリクエストを回せる先は、別のサーバーだけです。そうでなければ、どのサーバーも渡していないものをページが読めてしまいます。',
  'Send the content in the answer itself, or redirect to an `https:` URL.':
    '内容を応答そのもので送るか、`https:` の URL へリダイレクトしてください。',
  'User name in the URL': 'URL 内のユーザー名',
  'The URL holds a user name or password, so the browser did not load it.':
    'URL にユーザー名かパスワードが含まれているため、ブラウザーは読み込みませんでした。',
  'The page wanted something from {0}, by a URL of the form `https://user:password@host`. The request was never sent.':
    'ページは {0} から何かを、`https://user:password@host` という形の URL で求めました。リクエストは送信されませんでした。',
  'With such a URL a page could log its visitors in somewhere, such as the router at home, without their knowledge.':
    'そのような URL を使えば、ページは訪問者を、家庭のルーターなどに知らないうちにログインさせることができます。',
  'Take the user name and password out of the URL.': 'URL からユーザー名とパスワードを取り除いてください。',
  'If the server asks for them, get the file with `fetch()` and send them in an `Authorization` header.':
    'サーバーがそれらを求める場合は、`fetch()` でファイルを取得し、`Authorization` ヘッダーで送ってください。',
  'Redirect with a user name': 'ユーザー名付きのリダイレクト',
  'The server redirected to a URL that holds a user name or password.':
    'サーバーは、ユーザー名またはパスワードを含む URL へリダイレクトしました。',
  '{0} answered with status `{1}` and a `Location` of the form `https://user:password@host`.':
    '{0} はステータス `{1}` と、`https://user:password@host` の形の `Location` で応答しました。',
  'Such a redirect would log the page in somewhere without anybody asking for it. The standard forbids it for requests across origins.':
    'このようなリダイレクトは、誰も求めていないのにページをどこかへログインさせます。標準は、オリジンをまたぐリクエストでこれを禁じています。',
  'Take the user name and password out of the URL that the server redirects to.':
    'サーバーのリダイレクト先の URL から、ユーザー名とパスワードを取り除いてください。',
  'Have {0} answer with that address as JSON, and let the page fetch it: it was made for this request.':
    '{0} にそのアドレスを JSON で応答させ、ページから取得してください。このアドレスはこのリクエストのために作られたものです。',
  'Let {0} send CORS headers, too.': '{0} にも CORS ヘッダーを送信させてください。',
  'If the redirect has to stay, let the server send the CORS headers with it as well.':
    'リダイレクトを残す場合は、サーバーにそこでも CORS ヘッダーを付けさせてください。',
  'To keep the redirect, let it carry CORS headers. Then the second server has to answer `*`: it is not told which page asks.':
    'リダイレクトを残す場合は、そこにも CORS ヘッダーを付け、2 番目のサーバーには `*` と応答させてください。そのサーバーには、どのページが尋ねているか知らされません。',
  'But for the slash, both paths end alike, as behind a proxy.':
    'スラッシュを除けば、2 つのパスの末尾は同じで、プロキシの背後にあるときと一致します。',
  ' But it pointed to `{0}`, on another origin.': 'ただし、行き先は別のオリジンの `{0}` でした。',
  ' {0} redirected the request there.': 'そこへは {0} がリダイレクトしました。',
  'If {0} is a proxy, let it put its own address into redirects. In Vite and webpack-dev-server, that is `autoRewrite: true`.':
    '{0} がプロキシなら、リダイレクトを自分のアドレスに書き換えさせてください。Vite と webpack-dev-server では `autoRewrite: true` です。',
  'Redirect without Allow-Origin ({0})': 'Allow-Origin のないリダイレクト（{0}）',
  'The server answered with a redirect that carries no `Access-Control-Allow-Origin` header.':
    'サーバーは、`Access-Control-Allow-Origin` ヘッダーのないリダイレクトで応答しました。',
  '{0} had answered {1} with `{2}` before, and pointed to `{3}`. Most likely the browser kept that, and asked nobody this time. It never went there.':
    '{0} は以前 {1} に `{2}` で応答し、`{3}` を指していました。おそらくブラウザーはそれを保存しており、今回はどこにも要求していません。そこへは行きませんでした。',
  'It has the `Date` of an earlier answer, as a stored answer does. A cache on the way can keep it as well.':
    '保存された応答と同じく、以前の応答の `Date` が付いています。経路上のキャッシュも、それを残すことがあります。',
  'The browser never went there.': 'ブラウザーはそこへ行っていません。',
  'Only the preflight has Allow-Origin': 'Allow-Origin があるのはプリフライトだけ',
  'The preflight passed, but the response itself has no `Access-Control-Allow-Origin` header.':
    'プリフライトは通りましたが、応答そのものに `Access-Control-Allow-Origin` ヘッダーがありません。',
  '{0} answered the earlier preflight with `Access-Control-Allow-Origin: {1}`. Its answer to {2}, status `{3}`, lacks the header.':
    '{0} は、以前のプリフライトに `Access-Control-Allow-Origin: {1}` と応答しました。{2} への応答（ステータス `{3}`）にはこのヘッダーがありません。',
  '{0} answered the preflight with `Access-Control-Allow-Origin: {1}`. Its answer to {2}, status `{3}`, lacks the header.':
    '{0} は、プリフライトに `Access-Control-Allow-Origin: {1}` と応答しました。{2} への応答（ステータス `{3}`）にはこのヘッダーがありません。',
  'The preflight only allows the request to be sent. Whether the page may read the answer is decided by the headers of that answer.':
    'プリフライトが許可するのは、リクエストの送信だけです。ページが応答を読んでよいかは、その応答のヘッダーで決まります。',
  'Add the CORS headers to the response as well, not only to `OPTIONS`.':
    '`OPTIONS` だけでなく、応答にも CORS ヘッダーを加えてください。',
  'A middleware that runs for every request does both.': 'すべてのリクエストで動くミドルウェアなら、両方に付きます。',
  'Only OPTIONS lacks Allow-Origin': 'OPTIONS だけ Allow-Origin がない',
  'Look for what answers `OPTIONS` in its place: a handler of your own, the framework, or a proxy in front.':
    '代わりに `OPTIONS` へ応答しているものを探してください。自分のハンドラー、フレームワーク、または前段のプロキシです。',
  'No Allow-Origin this time': '今回は Allow-Origin がない',
  'This server let the page in on {0} before, and not this time.':
    'このサーバーは以前 {0} でページを許可しましたが、今回は許可していません。',
  'Find out what is different this time: the query, a change of the server, or another server or cache that answers.':
    '今回は何が違うのかを調べてください。クエリ、サーバーの変更、または応答した別のサーバーやキャッシュです。',
  'If several servers share this address, set up CORS on each of them.':
    '複数のサーバーがこのアドレスを共有しているなら、それぞれで CORS を設定してください。',
  'Look for code that only sometimes answers before the CORS middleware, such as a check of the data.':
    'データの検査など、CORS ミドルウェアより前に応答することがあるコードを探してください。',
  'This route lacks Allow-Origin': 'このルートに Allow-Origin がない',
  'This server lets the page in elsewhere, but not on {0}.':
    'このサーバーはほかではページを許可していますが、{0} では許可していません。',
  '{0} sent `Access-Control-Allow-Origin` with {1}. Its answer to {2}, status `{3}`, lacks the header.':
    '{0} は {1} で `Access-Control-Allow-Origin` を送りました。{2} への応答（ステータス `{3}`）にはこのヘッダーがありません。',
  'The browser decides for every answer on its own. What the server allowed before does not count now.':
    'ブラウザーは応答ごとに判断します。サーバーが以前に許可したことは、今回は考慮されません。',
  'A request for the same path got the header before.':
    '同じパスへのリクエストは以前、このヘッダーを受け取っています。',
  'The browser decides for every answer on its own. What the server allowed elsewhere does not count here.':
    'ブラウザーは応答ごとに判断します。サーバーがほかで許可していても、ここでは関係ありません。',
  'Another answer of the same server carries the header, so its CORS works in general.':
    '同じサーバーの別の応答にはこのヘッダーがあるので、CORS は全体としては動いています。',
  'Let the CORS middleware run for every route, not only for some of them.':
    'CORS ミドルウェアを、一部だけでなくすべてのルートで動かしてください。',
  'If nginx adds the headers, look for a `location` without these `add_header` lines: with one of its own, it inherits none.':
    'nginx がヘッダーを付けているなら、これらの `add_header` の行がない `location` を探してください。独自の行が 1 つでもあると、上の行は引き継がれません。',
  'Look at its path pattern, and at routes that are set up before it.':
    'そのパスのパターンと、それより前に設定されたルートを見てください。',
  '{0} refused the preflight': '{0} がプリフライトを拒否',
  'The browser asked for permission first (the preflight), and most likely a rule of {0} said no: `403`.':
    'ブラウザーはまず許可を求めましたが（プリフライト）、おそらく {0} の規則が `403` で拒みました。',
  'The answer looks like a page that {0} writes itself.': 'この応答は、{0} 自身が書くページのようです。',
  'Let `OPTIONS` pass in {0}. In its configuration, look for {1}.':
    '{0} で `OPTIONS` を通してください。その設定で {1} を探してください。',
  'Mode is same-origin': 'モードが same-origin',
  "The page asked with `mode: 'same-origin'`, and the server is another origin.":
    "ページは `mode: 'same-origin'` で問い合わせましたが、サーバーは別のオリジンです。",
  'With this mode the page itself asks the browser to refuse other origins.':
    'このモードでは、ページ自身がほかのオリジンを拒むようブラウザーに求めています。',
  'The server was not asked, so its headers play no part.':
    'サーバーには尋ねられていないため、そのヘッダーは関係ありません。',
  'The request was redirected to another origin, and may not leave that of the page.':
    'リクエストは別のオリジンへリダイレクトされましたが、ページのオリジンを離れることはできません。',
  "A worker's script was redirected to another origin. Browsers do not allow that.":
    'ワーカーのスクリプトが別のオリジンへリダイレクトされましたが、ブラウザーはそれを許可しません。',
  'A worker acts for the page. So its script has to come from the same origin, wherever it is redirected.':
    'ワーカーはページのために動きます。そのため、リダイレクトされても、そのスクリプトは同じオリジンから来る必要があります。',
  'A page gets such a file only from its own origin, wherever it is redirected.':
    'リダイレクトされても、ページはそのようなファイルを自身のオリジンからだけ受け取ります。',
  "Let the page's own server send the file itself. It must not lead to another origin.":
    'ページ自身のサーバーがファイルを直接返し、別のオリジンへリダイレクトしないようにしてください。',
  'Or put `crossorigin` on the `<video>` around the `<track>`, and let the other server allow the origin of the page.':
    'または、`<track>` を囲む `<video>` に `crossorigin` を付け、別のサーバーにページのオリジンを許可させてください。',
  "Write `mode: 'cors'` in the `fetch` call, or leave `mode` out.":
    "`fetch` の呼び出しに `mode: 'cors'` と書くか、`mode` を外してください。",
  'If the URL should be on your own origin, correct the URL instead.':
    'URL が自分のオリジンであるべきなら、代わりに URL を直してください。',
  'Server error {0}': 'サーバーエラー {0}',
  'The server failed with status `{0}`, and its error page has no `Access-Control-Allow-Origin` header.':
    'サーバーはステータス `{0}` で失敗し、そのエラーページに `Access-Control-Allow-Origin` ヘッダーがありません。',
  'A proxy says `{0}` of a server behind it: see that this one runs, and that its address is right.':
    '`{0}` は、プロキシが背後のサーバーについて返すものです。そのサーバーが動いていることと、アドレスが正しいことを確かめてください。',
  'The CORS setup itself can be that error.': 'CORS の設定そのものがそのエラーかもしれません。',
  'If this is {0} in development, add `{1}` to its `{2}`: it answers other hosts with `403`.':
    '開発中の {0} なら、`{2}` に `{1}` を加えてください。ほかのホストには `403` で応答します。',
  'If the log names `InvalidAuthenticityToken`, send the CSRF token of Rails along. An API without sessions needs none: there, controllers inherit from `ActionController::API`.':
    'ログに `InvalidAuthenticityToken` があれば、Rails の CSRF トークンも送ってください。セッションのない API には不要です。その場合、コントローラーは `ActionController::API` を継承します。',
  'If the server has a CORS filter, see that it lists `{0}`, this method and these headers. Many filters say nothing to others.':
    'サーバーに CORS フィルターがあるなら、`{0}` と、このメソッド、これらのヘッダーが載っているか確認してください。多くのフィルターは、載っていないものには何も返しません。',
  'Leave `Content-Type` out of the request: it lacks a `boundary`, and of a `FormData` the browser writes the type itself.':
    'リクエストから `Content-Type` を外してください。`boundary` が欠けています。`FormData` の型はブラウザーが自分で書きます。',
  'If the log names `APPEND_SLASH`, call `{0}` from the page, with the slash.':
    'ログに `APPEND_SLASH` があれば、ページからはスラッシュ付きの `{0}` を呼び出してください。',
  'If the log names an `HTTPException`, a middleware raised it, and in FastAPI that ends as `500`. Return a `JSONResponse` there instead.':
    'ログに `HTTPException` があれば、ミドルウェアが発生させたもので、FastAPI ではそれが `500` になります。代わりにそこで `JSONResponse` を返してください。',
  'Nothing listens there': '待ち受けるものがない',
  'Nothing answers at `{0}`: the connection was refused.': '`{0}` では何も応答しません。接続は拒否されました。',
  'The browser tried to reach {0} and got `{1}`. No program listens on that port, or a firewall turns callers away.':
    'ブラウザーは {0} に接続しようとして、`{1}` となりました。そのポートで待ち受けるプログラムがないか、ファイアウォールが接続を断っています。',
  'Start the server, and check that it listens on `{0}`.':
    'サーバーを起動し、`{0}` で待ち受けているか確認してください。',
  'Compare host and port with the line that the server prints at its start. `localhost` and `127.0.0.1` can differ.':
    'サーバーが起動時に表示する行と、ホストとポートを比べてください。`localhost` と `127.0.0.1` は異なることがあります。',
  'If the server runs in a container, check that this port is published.':
    'サーバーがコンテナーで動いているなら、このポートが公開されているか確認してください。',
  'Compare host and port with the address under which the server is reached.':
    'ホストとポートを、サーバーに接続できるアドレスと比べてください。',
  'No answer in time': '時間内に応答なし',
  '`{0}` did not answer in time.': '`{0}` は時間内に応答しませんでした。',
  'Answer not complete in time': '応答が時間内に完了せず',
  'The rest of the answer from `{0}` did not come in time.': '`{0}` からの応答の残りが時間内に届きませんでした。',
  'The browser waited for {0} until it gave up: `{1}`. The server is slow, or something on the way drops the packets.':
    'ブラウザーは {0} を待ち、あきらめました: `{1}`。サーバーが遅いか、途中の何かがパケットを捨てています。',
  'Check that `{0}` can be reached from this machine: firewall, VPN, security group, port.':
    'このマシンから `{0}` に接続できるか確認してください。ファイアウォール、VPN、セキュリティグループ、ポートなどです。',
  "Look in the server's log for what takes so long.": '何に時間がかかっているかをサーバーのログで見てください。',
  'Several origins in Allow-Origin': 'Allow-Origin に複数のオリジン',
  '`Access-Control-Allow-Origin` holds several values, and only one is allowed.':
    '`Access-Control-Allow-Origin` に複数の値がありますが、許されるのは 1 つだけです。',
  '{0} sent `{1}`. The browser reads the whole value as one origin, and it is not `{2}`.':
    '{0} は `{1}` を送りました。ブラウザーは値全体を 1 つのオリジンとして読みますが、`{2}` ではありません。',
  'The header has room for one origin, or for `*`. A list is not part of the protocol, so a list matches no page.':
    'このヘッダーに入るのは、1 つのオリジンか `*` です。一覧はプロトコルにないため、どのページにも一致しません。',
  'Keep the list in the server, and answer with the one on it that asks.':
    '一覧はサーバーの中に置き、その中から問い合わせ元のオリジンを返してください。',
  'Remembered preflight, new answer': '記憶されたプリフライト、新しい応答',
  "The browser used a remembered preflight, and the server's answer no longer lets the page in.":
    'ブラウザーは記憶したプリフライトを使いましたが、サーバーの応答はもうページを許可していません。',
  'The browser did not ask {0} again: the preflight is {1} s old. The answer to {2} let the page in then, and does not now.':
    'ブラウザーは {0} に改めて尋ねていません。プリフライトは {1} 秒前のものです。{2} への応答は、当時はページを許可していましたが、今は許可していません。',
  'The browser remembers a preflight for a while and skips the next ones. What the server changed since then shows only in the answer itself.':
    'ブラウザーはプリフライトをしばらく覚え、次からは省きます。その後サーバーで変わったことは、応答そのものにしか現れません。',
  'The same request to the same URL passed before, and no new preflight was sent this time.':
    '同じ URL への同じリクエストが以前は通っており、今回は新しいプリフライトが送られていません。',
  'Look at what changed in the server since then: this answer needs its CORS headers back.':
    'その後サーバーで何が変わったかを見てください。この応答には CORS ヘッダーが再び必要です。',
  'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.':
    'サーバーを変更している間は、ネットワークパネルの「キャッシュを無効化」を選び、毎回新しく尋ねるようにしてください。',
  'Streamed upload needs HTTP/2': 'ストリームのアップロードには HTTP/2 が必要',
  'The page streams its upload, and the server does not speak HTTP/2.':
    'ページはアップロードをストリームで送りますが、サーバーは HTTP/2 を話しません。',
  'The page gave a stream as the body of {0}. The browser found only HTTP/1.1 at {1} and gave up: `{2}`.':
    'ページは {0} の本文としてストリームを渡しました。ブラウザーは {1} に HTTP/1.1 しか見つけられず、あきらめました: `{2}`。',
  'A streamed body has no known length, which many HTTP/1.1 servers cannot take. So the browser streams only over HTTP/2 or newer, which it speaks only over `https:`.':
    'ストリームの本文は長さが分からず、多くの HTTP/1.1 サーバーは受け付けません。そのためブラウザーは HTTP/2 以降でのみストリームを送り、それを話すのは `https:` の場合だけです。',
  'Collect the stream first, and send the whole: `body: await new Response(stream).blob()`.':
    '先にストリームを集め、全体を送ってください: `body: await new Response(stream).blob()`。',
  'To keep the stream, let the server speak HTTP/2 over `https:`. The option `duplex` stays as it is.':
    'ストリームのまま送るには、サーバーに `https:` で HTTP/2 を話させてください。オプション `duplex` はそのままで構いません。',
  'Streamed upload redirected ({0})': 'ストリームのアップロードがリダイレクトされた（{0}）',
  'The page streams its upload, and the server redirected it.':
    'ページはアップロードをストリームで送りますが、サーバーがそれをリダイレクトしました。',
  'The browser gave up: `{0}`.': 'ブラウザーはあきらめました: `{0}`。',
  'A stream can be read once. What the first address received cannot be sent again to the next one. CORS had no part in it.':
    'ストリームは一度しか読めません。最初のアドレスに送った分を、次のアドレスにもう一度送ることはできません。CORS は関係ありません。',
  'The browser gives this error to a redirect where the body of the request is a stream.':
    'ブラウザーがリダイレクトにこのエラーを返すのは、リクエストの本文がストリームの場合です。',
  'Log in again, then repeat the upload.': 'もう一度ログインしてから、アップロードを送り直してください。',
  'Client certificate wanted': 'クライアント証明書が必要',
  '`{0}` wants a certificate from the browser, and got none that it takes.':
    '`{0}` はブラウザーに証明書を求めましたが、受け入れられるものが届きませんでした。',
  '{0} asked for a client certificate while the secure connection was set up, and broke off: `{1}`.':
    '{0} は安全な接続の確立中にクライアント証明書を求め、その後切断しました: `{1}`。',
  'By the Fetch Standard no client certificate goes with a preflight, nor with a request without credentials.':
    'Fetch Standard では、プリフライトにも、資格情報なしのリクエストにも、クライアント証明書は付きません。',
  'Add a certificate that `{0}` takes to this browser, and send the request with credentials.':
    '`{0}` が受け入れる証明書をこのブラウザーに追加し、資格情報付きでリクエストを送ってください。',
  'If there is a preflight, let the server take `OPTIONS` without a certificate.':
    'プリフライトがある場合は、サーバーに証明書なしの `OPTIONS` を受け付けさせてください。',
  'Secure connection failed': '安全な接続に失敗',
  'The secure connection to `{0}` could not be set up.': '`{0}` への安全な接続を確立できませんでした。',
  'The browser greeted {0} with TLS and got `{1}`. Often the program at that port speaks plain `http:`.':
    'ブラウザーは {0} に TLS で接続を始め、`{1}` となりました。そのポートのプログラムが、暗号化されない `http:` を話していることがよくあります。',
  'Let `{0}` speak `https:` on this port: this browser does not ask it over `http:`.':
    '`{0}` がこのポートで `https:` を話すようにしてください。このブラウザーはそこへ `http:` では接続しません。',
  'In development, use a name under `.test` or `.localhost`: browsers ask all hosts under `.{0}` only over `https:`.':
    '開発中は `.test` や `.localhost` の名前を使ってください。ブラウザーは `.{0}` のすべてのホストに `https:` だけで接続します。',
  'Check whether `{0}` speaks `https:` on this port, and call it with the scheme it speaks.':
    '`{0}` がこのポートで `https:` を話すか確認し、話しているスキームで呼び出してください。',
  'If it does speak `https:`, look at its TLS versions and at a proxy on the way.':
    '`https:` を話しているなら、TLS のバージョンと、途中のプロキシを見てください。',
  'Port {0} is blocked': 'ポート {0} はブロックされる',
  'Browsers make no web requests to port `{0}`.': 'ブラウザーはポート `{0}` に Web のリクエストを送りません。',
  'The port belongs to another protocol, such as mail. A page could otherwise trick such a server into obeying it.':
    'このポートは、メールなど別のプロトコルのものです。そうでなければ、ページがそのようなサーバーをだまして従わせることができてしまいます。',
  'Let the server listen on another port, for example `3000` or `8080`.':
    'サーバーを `3000` や `8080` など別のポートで待ち受けさせてください。',
  '{0} is not a web address': '{0} は Web のアドレスではない',
  'The page asked for a `{0}` URL, and only `http:` and `https:` can be asked across origins.':
    'ページは `{0}` の URL を求めましたが、オリジンをまたいで求められるのは `http:` と `https:` だけです。',
  'The browser stopped the request for `{0}` before it was sent.':
    'ブラウザーは `{0}` へのリクエストを送信前に止めました。',
  ' The page was opened from disk, so its relative URLs lead to files.':
    'ページがディスクから開かれたため、相対 URL はファイルを指します。',
  'Serve the page from a web server, and open it with its `http:` URL.':
    'ページを Web サーバーから配信し、その `http:` の URL で開いてください。',
  'For example, run `python3 -m http.server` or `npx serve` in its folder.':
    'たとえば、そのフォルダーで `python3 -m http.server` または `npx serve` を実行します。',
  'Serve the file from a web server, and call it with its `http:` or `https:` URL.':
    'ファイルを Web サーバーから提供し、その `http:` または `https:` の URL で呼び出してください。',
  'No `http://` in the URL': 'URL に `http://` がない',
  'The URL lacks `http://`, so the browser took `{0}` for its scheme.':
    'URL に `http://` がないため、ブラウザーは `{0}` をスキームとみなしました。',
  'What stands before the first colon of a URL is its scheme. Browsers send nothing to a scheme they do not know.':
    'URL の最初のコロンより前がスキームです。ブラウザーは、知らないスキームには何も送りません。',
  'Write `http://` or `https://` in front of it: `{0}`.':
    '先頭に `http://` または `https://` を付けてください: `{0}`。',
  '`*` does not work with credentials': '資格情報付きでは `*` は一覧にならない',
  '`{0}: *` does not cover a request with credentials (cookies or a login).':
    '`{0}: *` は、資格情報（Cookie またはログイン）付きのリクエストには使えません。',
  'With credentials the star counts as a plain word, not as a wildcard. So it stands for nothing that the list leaves out.':
    '資格情報付きでは、星印はワイルドカードではなく、ただの文字として扱われます。そのため、一覧にないものの代わりにはなりません。',
  'Replace `*` with a list that names {0}.': '`*` を、{0} を挙げた一覧に置き換えてください。',
  '`*` with credentials': '資格情報付きの `*`',
  '`Access-Control-Allow-Origin: *` does not cover a request with credentials (cookies or a login).':
    '`Access-Control-Allow-Origin: *` は、資格情報（Cookie またはログイン）付きのリクエストには使えません。',
  '{0} allows every origin with `*`.': '{0} は `*` ですべてのオリジンを許可しています。',
  'The page asked the browser to send cookies or an HTTP login along.':
    'ページは Cookie や HTTP ログインも送るようブラウザーに求めました。',
  'The page used `sendBeacon`, which always sends cookies and HTTP logins along.':
    'ページが使った `sendBeacon` は、Cookie と HTTP 認証を常に送ります。',
  'Have the server name `{0}` and send `Access-Control-Allow-Credentials: true`.':
    'サーバーに `{0}` を明示させ、`Access-Control-Allow-Credentials: true` を送らせてください。',
  'WebSocket refused ({0})': 'WebSocket を拒否（{0}）',
  'The server answered `{0}` instead of opening the WebSocket.': 'サーバーは WebSocket を開かず、`{0}` を返しました。',
  'The page wanted a WebSocket to {0}. A server opens one by answering `{1}`; this one answered `{2}`.':
    'ページは {0} への WebSocket を求めました。サーバーは `{1}` を返して開きますが、このサーバーは `{2}` を返しました。',
  'CORS does not apply to WebSockets: the browser asks no server first whether a page may open one. So servers look at `Origin`, cookies and the path themselves.':
    'WebSocket に CORS は適用されません。ページが開いてよいかを、ブラウザーは前もってサーバーに尋ねません。そのためサーバーが自分で `Origin`、Cookie、パスを確かめます。',
  'If it checks who asks, open the WebSocket from a page that has an origin.':
    '問い合わせ元を確認しているなら、オリジンのあるページから WebSocket を開いてください。',
  'If it checks who asks, add `{0}` to the origins that may open a WebSocket.':
    '問い合わせ元を確認しているなら、WebSocket を開けるオリジンに `{0}` を加えてください。',
  'Stopped before it was sent': '送信前に停止',
  'A program that controls the browser stopped the request before it was sent.':
    'ブラウザーを操作している何かが、送信前にリクエストを止めました。',
  '{0} on {1} ended with `net::ERR_FAILED`, and nothing was sent.':
    '{1} への {0} は `net::ERR_FAILED` で終わり、何も送信されませんでした。',
  'Test tools such as Playwright and Puppeteer can refuse requests, and so can other programs that steer a browser. The server and its CORS headers played no part.':
    'Playwright や Puppeteer などのテストツールや、ブラウザーを操作するほかのプログラムは、リクエストを拒否できます。サーバーとその CORS ヘッダーは関係ありません。',
  'A request that such a program refuses ends like this, and nothing else known does.':
    'そのようなプログラムが拒否したリクエストはこのように終わり、ほかにこう終わるものは知られていません。',
  'Look for a route in the test that refuses this request, such as `route.abort()`.':
    'このリクエストを拒否するルート（`route.abort()` など）をテストの中で探してください。',
  'Too many open requests': '同時に開いているリクエストが多すぎる',
  'The page has too many requests open at once.': 'ページが同時に開いているリクエストが多すぎます。',
  'The browser did not send {0} to {1}: `{2}`.': 'ブラウザーは {0} を {1} に送りませんでした: `{2}`。',
  'The browser refuses more requests with this error when some 3,000 of the page are open.':
    'ページのリクエストが約 3,000 件開いていると、ブラウザーはそれ以上のリクエストをこのエラーで拒否します。',
  'Look in the list for the request that comes again and again, and stop the code that repeats it.':
    '一覧で何度も現れるリクエストを探し、それを繰り返しているコードを止めてください。',
  'Often that is an effect, a timer or a retry that starts again with each answer.':
    '多くの場合、応答のたびに新しく始まる effect、タイマー、または再試行が原因です。',
  'If the page needs them all, send a few at a time, and the next when those have ended.':
    'すべて必要な場合は、一度に少しずつ送り、それらが終わってから次を送ってください。',
  'File to upload is gone': 'アップロードするファイルがない',
  'File to upload was changed': 'アップロードするファイルが変更された',
  'The file that the page uploads is no longer where it was.':
    'ページがアップロードするファイルは、元の場所にもうありません。',
  'The file that the page uploads has changed since it was chosen.':
    'ページがアップロードするファイルは、選ばれた後に変更されています。',
  'The page sends a file with {0} to {1}. The browser could not read it from the disk: `{2}`.':
    'ページは {0} でファイルを {1} に送ります。ブラウザーはそれをディスクから読めませんでした: `{2}`。',
  'A page may read the file that somebody chose, as it was then. After a change on the disk the browser no longer hands it out.':
    'ページは、選ばれたファイルをその時点の内容で読めます。ディスク上で変更されると、ブラウザーはもう渡しません。',
  'Choose the file again, and send it then.': 'ファイルをもう一度選んでから送ってください。',
  'If it may change in between, read it as soon as it is chosen: `new Blob([await file.arrayBuffer()])`.':
    'その間に変わる可能性がある場合は、選ばれたらすぐに読み込んでください: `new Blob([await file.arrayBuffer()])`。',
  'The network wants a login': 'ネットワークがログインを要求',
  'Most likely the network of this device answered in place of the server, because it wants a login first.':
    'おそらく、この端末のネットワークが先にログインを求め、サーバーの代わりに応答しました。',
  'A network can step in between the browser and a server, and send people to a login. A request that code makes cannot log in there.':
    'ネットワークは、ブラウザーとサーバーの間に入り、利用者をログインへ誘導できます。コードからのリクエストはそこでログインできません。',
  'Open {0} in a tab, and log in to the network.': '{0} をタブで開き、ネットワークにログインしてください。',
  'The answer in the name of {0} was `{1}`, and sent the browser to `{2}`. There Zscaler, which filters a network, asks for a login.':
    '{0} の名前で返された応答は `{1}` で、ブラウザーを `{2}` へ誘導しました。そこではネットワークをフィルタリングする Zscaler がログインを求めます。',
  'The address of the redirect is one of Zscaler.': 'リダイレクト先のアドレスは Zscaler のものです。',
  'Have those who look after the network exempt {0} from the login of Zscaler.':
    'ネットワークの管理者に依頼し、{0} を Zscaler のログインの対象外にしてください。',
  'The status `511` is for networks that want a login. A server should not send it itself.':
    'ステータス `511` は、ログインを求めるネットワークのためのものです。サーバー自身が送るものではありません。',
  'Log in at {0}, or let it serve this file without a login.':
    '{0} にログインするか、このファイルをログインなしで配信するようにしてください。',
  'Ask with `GET`, and without credentials and headers of your own: GitHub Pages lets every page read that.':
    '`GET` で、資格情報も独自のヘッダーも付けずにリクエストしてください。GitHub Pages は、それをどのページにも読ませます。',
  'GitHub Pages lets nobody set headers. If you need them, serve the files from another host.':
    'GitHub Pages では、誰もヘッダーを設定できません。必要なら、別のホストからファイルを配信してください。',
  'If everybody may read the sheet, share it with `Anyone with the link`: Google then asks for no login.':
    '誰が読んでもよいシートなら、`Anyone with the link` で共有してください。Google はログインを求めなくなります。',
  'See whether `frame-src` of the page lists the new address; after a form, `form-action`.':
    'ページの `frame-src`、フォームからなら `form-action` に、新しいアドレスが挙げられているか確認してください。',
  ' A preflight comes without `Authorization`, and a login check that does not expect that can fail like this.':
    'プリフライトには `Authorization` が付きません。それを想定していないログインチェックは、このように失敗することがあります。',
  'In ASP.NET Core, a CORS policy that applies answers `OPTIONS` with `204`. If `UseCors` is there, compare its name with that of `AddPolicy`: an unknown name is passed over.':
    'ASP.NET Core では、適用される CORS ポリシーが `OPTIONS` に `204` で応答します。`UseCors` があるなら、その名前を `AddPolicy` の名前と比べてください。知らない名前は無視されます。',
};
