/** What the warnings say, in Japanese. */
import type { Catalogue } from '../../../engine/say.ts';

export const warnings: Catalogue = {
  '`Authorization` under `*`': '`*` による `Authorization` の許可',
  '`Authorization` is allowed only by `*`, and the standard does not count that.':
    '`Authorization` を許可しているのは `*` だけですが、標準ではそれは許可になりません。',
  '{0} answered the preflight with `Access-Control-Allow-Headers: {1}`. Chrome and Firefox let the request through today, with a warning.':
    '{0} はプリフライトに `Access-Control-Allow-Headers: {1}` と応答しました。現在の Chrome と Firefox は、警告を出してリクエストを通します。',
  'By the Fetch Standard `Authorization` has to be listed by name. A browser that follows it to the letter refuses this request. Those that let it through do not remember the permission, and ask before each call.':
    'Fetch Standard では、`Authorization` は名前で一覧に書かれていなければなりません。厳密に従うブラウザーは、このリクエストを拒否します。通すブラウザーも許可を記憶せず、呼び出しのたびに確認します。',
  'Add `Authorization` by name to the request headers that the server allows.':
    'サーバーが許可するリクエストヘッダーに、`Authorization` を名前で加えてください。',
  'Works only in this browser': 'このブラウザーだけで動く',
  "The server's answer does not allow this page, but the browser let it through anyway.":
    'サーバーの応答はこのページを許可していませんが、それでもブラウザーは通しました。',
  '{0} answered {1} with headers that fail a rule of CORS.{2}':
    '{0} は、CORS の規則を満たさないヘッダーで {1} に応答しました。{2}',
  ' The page was given `{0}: {1}`, which the server did not send.':
    'ページが受け取った `{0}: {1}` は、サーバーが送ったものではありません。',
  'Extensions that switch CORS off change the answer on its way. Visitors without them see an error where you see none.':
    'CORS をオフにする拡張機能は、応答を途中で変えます。それを使わない訪問者には、自分には見えないエラーが見えます。',
  'No rule of CORS lets this answer through. Something between the server and the page must have changed it, or this browser does not check.':
    'この応答を通す CORS の規則はありません。サーバーとページの間の何かが応答を変えたか、このブラウザーが確認していないかのどちらかです。',
  'A browser that does not check sends no `Origin` either, and many servers answer that without CORS headers. What visitors get was not seen.':
    '確認しないブラウザーは `Origin` も送らず、多くのサーバーはそれに CORS ヘッダーなしで応答します。訪問者が受け取るものは見えていません。',
  'The request has no `Origin`. Chromium sends none while its web security is off, as in Cypress with `chromeWebSecurity: false`.':
    'リクエストに `Origin` がありません。Chromium は Web セキュリティがオフの間は送りません。Cypress の `chromeWebSecurity: false` がその例です。',
  'Start the browser with its web security on, and look at the request again.':
    'Web セキュリティをオンにしてブラウザーを起動し、リクエストをもう一度見てください。',
  'Switch off extensions that change CORS headers, and overrides in DevTools. Then look at the request again.':
    'CORS ヘッダーを変える拡張機能と DevTools のオーバーライドをオフにし、もう一度リクエストを見てください。',
  'No `Vary: Origin`': '`Vary: Origin` なし',
  'The answer allows one origin by name, and does not tell caches to keep answers apart.':
    '応答は 1 つのオリジンを明示して許可していますが、応答を区別するようキャッシュに伝えていません。',
  '{0} answered {1} with `Access-Control-Allow-Origin: {2}` and without `Vary: Origin`.{3}':
    '{0} は {1} に `Access-Control-Allow-Origin: {2}` と応答しましたが、`Vary: Origin` はありません。{3}',
  'A cache that holds one copy for everybody hands it to other sites too. There the browser then refuses it.':
    '全員に 1 つのコピーを使うキャッシュは、それをほかのサイトにも渡します。そのサイトでは、ブラウザーがそれを拒否します。',
  'One answer does not show whether the server names whoever asks. If it sends this value to everybody, all is well.':
    '1 つの応答からは、サーバーが問い合わせ元ごとに値を変えているかは分かりません。全員にこの値を送るなら、問題はありません。',
  'Asked without CORS, it sent no `Access-Control-Allow-Origin`.':
    'CORS なしで尋ねられたときは、`Access-Control-Allow-Origin` を送りませんでした。',
  'Asked without CORS, it sent `{0}`.': 'CORS なしで尋ねられたときは、`{0}` を送りました。',
  'Asked by {0}, it sent no `Access-Control-Allow-Origin`.':
    '{0} から尋ねられたときは、`Access-Control-Allow-Origin` を送りませんでした。',
  'Asked by {0}, it sent `{1}`.': '{0} から尋ねられたときは、`{1}` を送りました。',
  '`null` is allowed': '`null` が許可されている',
  'The server allows `null`, and anyone can make a page with that origin.':
    'サーバーは `null` を許可していますが、そのオリジンのページは誰でも作れます。',
  '{0} sent {1}.': '{0} は {1} を送りました。',
  'Frames sandboxed without `allow-same-origin`, and files, have the origin `null`. With credentials, each of them can read what belongs to your visitors.':
    '`allow-same-origin` なしでサンドボックス化されたフレームや、ファイルのオリジンは `null` です。資格情報付きなら、そのどれもが訪問者のものを読めます。',
  'Frames sandboxed without `allow-same-origin`, and files, have the origin `null`. So the value names nobody, and keeps nobody out.':
    '`allow-same-origin` なしでサンドボックス化されたフレームや、ファイルのオリジンは `null` です。この値は特定の相手を示さず、誰も締め出しません。',
  'Take `null` off the list of allowed origins, and give the page a real origin.':
    '許可するオリジンの一覧から `null` を外し、ページに本当のオリジンを持たせてください。',
  'Take `null` off the list, call `{0}` from the page directly, and allow `{1}`.':
    '一覧から `null` を外し、ページから `{0}` を直接呼び出し、`{1}` を許可してください。',
  'Take `null` off the list, and call `{0}` from the page directly: it may read its own server.':
    '`null` をリストから外し、ページから `{0}` を直接呼び出してください。ページは自分のサーバーを読み取れます。',
  'For public data only, `*` does the same and says so; it works without credentials.':
    '公開データに限り、`*` で同じことができ、そのことがはっきり示されます。資格情報なしで動きます。',
  "Leave `mode: 'no-cors'` out of the `fetch` call.": "`fetch` の呼び出しから `mode: 'no-cors'` を外してください。",
  "Leave `mode: 'no-cors'` out of the `fetch` call, and let the server allow `{0}`.":
    "`fetch` の呼び出しから `mode: 'no-cors'` を外し、サーバーに `{0}` を許可させてください。",
  'The mode also drops headers, such as `authorization` or a `content-type` of JSON. If the code sets some, let the server allow those, too.':
    'このモードは、`authorization` や JSON の `content-type` などのヘッダーも取り除きます。コードで付けているなら、それもサーバーに許可させてください。',
  'Answer cannot be read': '応答を読めない',
  'A preload asks like this, too: `<link rel="preload" as="fetch">`. Then give it `crossorigin`.':
    'プリロード `<link rel="preload" as="fetch">` も同じように尋ねます。その場合は `crossorigin` を付けてください。',
  "The page asked with `mode: 'no-cors'`, so its code cannot read the answer.":
    "ページは `mode: 'no-cors'` で問い合わせたため、コードは応答を読めません。",
  'The code sees an opaque response: status `0`, no headers, an empty body.':
    'コードに見えるのは不透明な応答です。ステータスは `0`、ヘッダーはなく、本文は空です。',
  'This mode does not get around CORS. It is for requests whose answer no code means to read, and the browser keeps that shut.':
    'このモードで CORS を避けることはできません。コードが応答を読まないリクエストのためのもので、ブラウザーは応答を閉じたままにします。',
  'Send `Access-Control-Max-Age: {0}` with the answer to the preflight.':
    'プリフライトへの応答に `Access-Control-Max-Age: {0}` を付けてください。',
  'Whatever that header says, this browser does not remember what `*` alone allows: {0}.':
    '`*` だけで許可されたものを、このヘッダーの値にかかわらず、このブラウザーは覚えません: {0}。',
  'List {0} by name in the answer to the preflight.': 'プリフライトへの応答に {0} を名前で挙げてください。',
  'Preflight on every call': '呼び出しのたびにプリフライト',
  'The browser has to ask before almost every call of this URL.':
    'この URL を呼び出すたびに、ブラウザーはほぼ毎回先に尋ねる必要があります。',
  'If that header gives no number above five that a browser can read, it remembers the permission for five seconds at most. After that, each call waits for one more round trip.':
    'このヘッダーに、ブラウザーの読める 5 より大きい秒数がなければ、ブラウザーが許可を覚えているのは長くて 5 秒です。その後は、呼び出しのたびにもう一往復待ちます。',
  '{0} answered the preflight for {1} without `Access-Control-Max-Age`.':
    '{0} は、{1} のプリフライトに `Access-Control-Max-Age` なしで応答しました。',
  '{0} answered the preflight for {1} with `Access-Control-Max-Age: {2}`.':
    '{0} は、{1} のプリフライトに `Access-Control-Max-Age: {2}` 付きで応答しました。',
  ' The same URL was asked about once more.': '同じ URL について、ほかに 1 回尋ねられています。',
  ' The same URL was asked about {0} times more.': '同じ URL について、ほかに {0} 回尋ねられています。',
  'Worker fetched without CORS': 'ワーカーが CORS なしで取得',
  'A worker fetched this without CORS, so nobody can read what it got.':
    'ワーカーがこれを CORS なしで取得したため、その内容は誰にも読めません。',
  "{0} on {1} was asked for with `mode: 'no-cors'`. A page that needs CORS fails if the worker hands it this answer.":
    "{1} への {0} は `mode: 'no-cors'` で行われました。ワーカーがこの応答を渡すと、CORS が必要なページは失敗します。",
  'An answer fetched without CORS stays shut, even if a worker stores it and gives it out later. A page that asks with CORS then gets a network error.':
    'CORS なしで取得した応答は、ワーカーが保存して後で渡しても閉じたままです。CORS で尋ねたページは、その場合ネットワークエラーを受け取ります。',
  'The request belongs to no tab, as those of service workers do.':
    'Service Worker のリクエストと同じく、このリクエストはどのタブにも属しません。',
  "In the service worker, fetch the URL with `mode: 'cors'`, and clear what it has stored.":
    "Service Worker では `mode: 'cors'` で URL を取得し、保存したものを消去してください。",
  'In HTML, put `crossorigin` on the element, so that the worker gets a request with CORS to pass on.':
    'ワーカーが CORS のリクエストを受け取って先へ送れるよう、HTML では要素に `crossorigin` を付けてください。',
  'List {0} in `Access-Control-Expose-Headers`, as far as the page needs that.':
    '{0} を、ページに必要な範囲で `Access-Control-Expose-Headers` に加えてください。',
  '{0} cannot be read': '{0} を読めない',
  '{0} headers cannot be read': '{0} 個のヘッダーを読めない',
  "The page's code cannot read {0} of this answer.": 'ページのコードは、この応答の {0} を読めません。',
  'Across origins a script sees only a few plain headers. Every other one stays hidden until the server names it.':
    'オリジンをまたぐと、スクリプトに見えるのは少数の基本的なヘッダーだけです。ほかは、サーバーが名前を挙げるまで隠れています。',
  'the origins': 'オリジン',
  '`Authorization` left out': '`Authorization` が外された',
  'A redirect to another origin made the browser leave out `Authorization`.':
    '別のオリジンへのリダイレクトのため、ブラウザーは `Authorization` を外しました。',
  'The page sent it to {0}. The redirect led to {1}, which did not get it and answered with status `{2}`.':
    'ページはそれを {0} に送りました。リダイレクト先の {1} には届かず、ステータス `{2}` で応答しました。',
  'A login is meant for the server that the page calls. So the browser does not pass it on to another scheme, host or port.':
    'ログインは、ページが呼び出すサーバーのためのものです。そのためブラウザーは、別のスキーム、ホスト、ポートには渡しません。',
  '`POST` became `GET`': '`POST` が `GET` に変化',
  'A redirect turned `POST` into `GET`, which has no body.':
    'リダイレクトにより、`POST` が本文のない `GET` に変わりました。',
  'There the browser asked with `GET`.': 'そこでブラウザーは `GET` で要求しました。',
  'After `301` and `302`, browsers ask with `GET` where the page had asked with `POST`. After `307` and `308` they send the same request again.':
    '`301` と `302` の後、ブラウザーはページが `POST` で要求したものを `GET` で要求します。`307` と `308` の後は同じリクエストをもう一度送ります。',
  'Or let the server redirect with `308`: then method and body stay.':
    'または、サーバーが `308` でリダイレクトするようにします。そうすればメソッドも本文も保たれます。',
  'Allow-Credentials beside `*`': '`*` と並ぶ Allow-Credentials',
  '`Access-Control-Allow-Credentials: true` has no effect beside `Access-Control-Allow-Origin: *`.':
    '`Access-Control-Allow-Credentials: true` は、`Access-Control-Allow-Origin: *` と並べても効果がありません。',
  '{0} sent both. Without credentials, `*` is enough. The same request with cookies fails.':
    '{0} は両方を送りました。資格情報なしなら `*` で足ります。Cookie 付きの同じリクエストは失敗します。',
  'With credentials the browser wants the name of the one origin that may read the answer. The star never covers that.':
    '資格情報付きの場合、ブラウザーは応答を読んでよい 1 つのオリジンが明示されることを求めます。星印では足りません。',
  'If no request needs credentials, drop `Access-Control-Allow-Credentials`.':
    '資格情報の要るリクエストがなければ、`Access-Control-Allow-Credentials` を外してください。',
  'If some do, name {0} in `Access-Control-Allow-Origin` instead of the star.':
    '要るリクエストがあれば、`Access-Control-Allow-Origin` に星印ではなく {0} を書いてください。',
  'Wrong type for an event stream': 'イベントストリームのタイプが違う',
  'Stream ended by status 204': 'ステータス 204 でストリーム終了',
  'No event stream ({0})': 'イベントストリームではない（{0}）',
  'CORS let the answer through, and the page’s EventSource gets an `error` event from it.':
    'CORS はこの応答を通しましたが、ページの EventSource は `error` イベントを受け取ります。',
  'After such an answer an EventSource stays closed: it reads nothing, and does not ask again.':
    'このような応答の後、EventSource は閉じたままです。何も読まず、再び要求することもありません。',
  'It asks for `text/event-stream`, as an EventSource does. A `fetch` that asks so can read any answer.':
    'EventSource と同じく `text/event-stream` を求めています。同じように求める `fetch` なら、どの応答でも読めます。',
  'The server answered with status `204`, which tells an EventSource to stop for good.':
    'サーバーはステータス `204` で応答しました。これは EventSource に完全な終了を伝えるものです。',
  'If there are events to come, answer with status `200`. If the stream is over, this is right.':
    'まだイベントがあるなら、ステータス `200` で応答してください。ストリームが終わったのなら、このままで正しい動作です。',
  'An EventSource takes an answer with status `200` alone, and this one has `{0}`.':
    'EventSource が受け付けるのはステータス `200` の応答だけで、この応答は `{0}` です。',
  'Answer with status `200` where a stream begins.': 'ストリームの始まりでは、ステータス `200` で応答してください。',
  'Look into the answer first: the server’s log or its body says why it has this status.':
    'まず応答を確認してください。このステータスの理由は、サーバーのログか応答の本文にあります。',
  'An EventSource takes only `text/event-stream`, and this answer has no type.':
    'EventSource が受け付けるのは `text/event-stream` だけで、この応答にはタイプがありません。',
  'An EventSource takes only `text/event-stream` in UTF-8, and this answer is sent as `{0}`.':
    'EventSource が受け付けるのは UTF-8 の `text/event-stream` だけで、この応答は `{0}` として送られています。',
  'Send the stream with `Content-Type: text/event-stream`.':
    'ストリームは `Content-Type: text/event-stream` を付けて送ってください。',
  'Look into the answer first: a login page or an error is no stream, whatever its type.':
    'まず応答を確認してください。ログインページやエラーは、タイプが何であってもストリームではありません。',
  'Not used ({0})': '使われない（{0}）',
  'Not used without a type': 'タイプがなく使われない',
  'a font': 'フォント',
  'The page loads this as {0}, and with status `{1}` it is not used.':
    'ページはこれを{0}として読み込みますが、ステータス `{1}` では使われません。',
  'The page loads this as {0}, but it is sent as `{1}`, so it is not used.':
    'ページはこれを{0}として読み込みますが、`{1}` として送られたものは使われません。',
  'The page loads this as {0}, and without a type it is not used.':
    'ページはこれを{0}として読み込みますが、タイプがないと使われません。',
  'No rule of CORS stands in the way.': 'CORS の規則は妨げになっていません。',
  'With a status of 400 or more, what came is an error to the browser, and no file.':
    'ステータスが 400 以上の応答は、ブラウザーにとってエラーであり、ファイルではありません。',
  'Check the URL first. If it is right, look into the server’s log for this status.':
    'まず URL を確認してください。正しければ、サーバーのログでこのステータスを調べてください。',
  'Nothing says what this is, and the browser does not guess it.':
    'これが何かを示すものがなく、ブラウザーは推測しません。',
  'By its type this is something else, such as an error page. The browser goes by that.':
    'タイプによれば、これはエラーページなど別のものです。ブラウザーはそれに従います。',
  'A module needs the type of a script. A classic script with `crossorigin` runs without it.':
    'モジュールにはスクリプトのタイプが必要です。`crossorigin` 付きの従来のスクリプトは、それがなくても実行されます。',
  'A page that begins with `<!doctype html>` wants this type. Without that line it takes any.':
    '`<!doctype html>` で始まるページは、このタイプを求めます。その行がなければ、どのタイプでも受け付けます。',
};
