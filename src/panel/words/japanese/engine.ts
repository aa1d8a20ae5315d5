/** What the rest of the engine says, in Japanese. */
import type { Catalogue } from '../../../engine/say.ts';

export const engine: Catalogue = {
  'The preflight is answered, not redirected': 'プリフライトはリダイレクトではなく応答される',
  '`{0}` is not `*`, because the request is sent with credentials':
    'リクエストが資格情報付きなので、`{0}` は `*` ではない',
  '`{0}` holds one value': '`{0}` の値は 1 つ',
  '`{0}` is `{1}`': '`{0}` は `{1}`',
  '`{0}` is `{1}` or `*`': '`{0}` は `{1}` または `*`',
  '`{0}` is `true`, because the request is sent with credentials': 'リクエストが資格情報付きなので、`{0}` は `true`',
  'The preflight is answered with a status from 200 to 299': 'プリフライトへの応答のステータスは 200 から 299 まで',
  '`{0}` is a list of method names separated by commas': '`{0}` はコンマで区切られたメソッド名の一覧',
  '`{0}` is a list of header names separated by commas': '`{0}` はコンマで区切られたヘッダー名の一覧',
  'The method `{0}` is allowed': 'メソッド `{0}` が許可されている',
  'Every request header is allowed: {0}': 'リクエストヘッダー {0} が許可されている',
  'The URL redirected to holds no user name or password': 'リダイレクト先の URL にユーザー名もパスワードもない',
  'The redirect leads to an `http:` or `https:` URL': 'リダイレクト先は `http:` または `https:` の URL',
  'The preflight response has an `{0}` header': 'プリフライトの応答に `{0}` ヘッダーがある',
  'The response has an `{0}` header': '応答に `{0}` ヘッダーがある',
  '{0} sent no `{1}`.': '{0} は `{1}` を送りませんでした。',
  '{0} sent an empty `{1}`.': '{0} は空の `{1}` を送りました。',
  '{0} allows `{1}`.': '{0} は `{1}` を許可しています。',
  ' The server says: `{0}`.': 'サーバーの説明: `{0}`。',
  Specification: '仕様',
  'the browser took it from its own cache': 'ブラウザーが自分のキャッシュから取り出しました',
  'it carries `Age: {0}`': '`Age: {0}` が付いています',
  'it carries `{0}: {1}`': '`{0}: {1}` が付いています',
  'List only the servers that may get its headers in `{0}`.':
    '`{0}` には、このヘッダーを受け取ってよいサーバーだけを書いてください。',
  'Set `enableCorsCorrelation: false`, or name the server in `correlationHeaderExcludedDomains`.':
    '`enableCorsCorrelation: false` を設定するか、`correlationHeaderExcludedDomains` にサーバーを書いてください。',
  'a tracing tool': 'トレースツール',
  'List only the servers that may get its headers in `propagateTraceHeaderCorsUrls` of OpenTelemetry, or in what your tool calls that.':
    'OpenTelemetry の `propagateTraceHeaderCorsUrls`、またはお使いのツールでそれに当たる設定に、このヘッダーを受け取ってよいサーバーだけを書いてください。',
  'Take this server out of the cross-origin list for XHR in the RUM settings of Dynatrace.':
    'Dynatrace の RUM 設定で、XHR のクロスオリジンの一覧からこのサーバーを外してください。',
  'Allow `authorization`, `x-client-info`, `apikey` and `content-type` in the CORS headers of the function.':
    '関数の CORS ヘッダーで `authorization`、`x-client-info`、`apikey`、`content-type` を許可してください。',
  'the AWS SDK': 'AWS SDK',
  'Allow them in the CORS settings of the service: in S3, `AllowedHeaders` of the bucket.':
    'サービスの CORS 設定で許可してください。S3 ではバケットの `AllowedHeaders` です。',
  'the Azure SDK': 'Azure SDK',
  'Allow them in the CORS rules of the storage account.': 'ストレージアカウントの CORS 規則で許可してください。',
  'the Firebase or Google SDK': 'Firebase または Google の SDK',
  'Allow them in the CORS settings of the server.': 'サーバーの CORS 設定で許可してください。',
  'a gRPC-Web or Connect client': 'gRPC-Web または Connect のクライアント',
  'Allow the headers of {0} in the CORS settings of the server.':
    'サーバーの CORS 設定で、{0} のヘッダーを許可してください。',
  'the SDK of OpenAI or Anthropic': 'OpenAI か Anthropic の SDK',
  'Allow the headers that begin with `{0}` in the CORS settings of the server.':
    'サーバーの CORS 設定で、`{0}` で始まるヘッダーを許可してください。',
  'a tus upload client': 'tus のアップロードクライアント',
  'the htmx library': 'htmx ライブラリ',
  'the XSRF support of axios or Angular': 'axios または Angular の XSRF 対策',
  'Leave the XSRF token to requests for your own origin: in axios, leave `withXSRFToken` out.':
    'XSRF トークンは自分のオリジンへのリクエストだけに付けてください。axios では `withXSRFToken` を外します。',
  'the CSRF setup of Laravel, Rails or Django': 'Laravel、Rails、Django の CSRF 設定',
  'Set the CSRF token only on requests for your own origin, not in the defaults of the HTTP client.':
    'CSRF トークンは、HTTP クライアントの既定値ではなく、自分のオリジンへのリクエストだけに付けてください。',
  'the default setup of an HTTP client': 'HTTP クライアントの既定値',
  'Remove `X-Requested-With` from the defaults, for example from `axios.defaults.headers.common`.':
    '`axios.defaults.headers.common` などの既定値から `X-Requested-With` を取り除いてください。',
  'code that wants to skip the warning page of ngrok': 'ngrok の警告ページを省くためのコード',
  'Allow `ngrok-skip-browser-warning` in the server behind ngrok.':
    'ngrok の後ろのサーバーで `ngrok-skip-browser-warning` を許可してください。',
  'a helper against caching': 'キャッシュを避けるための処理',
  "Use `cache: 'no-store'` of `fetch` instead: it needs no header and no preflight.":
    "代わりに `fetch` の `cache: 'no-store'` を使ってください。ヘッダーもプリフライトも要りません。",
  'Let the server answer this URL itself: it redirects to a `{0}` address, which no request can follow.':
    'サーバー自身にこの URL へ応答させてください。今は、どのリクエストもたどれない `{0}` のアドレスへリダイレクトしています。',
  'Let the server answer this URL itself: the redirect leads back to it.':
    'サーバーがこの URL に自分で応答するようにしてください。リダイレクトは元の URL に戻っています。',
  'Let the server answer this URL itself: it redirects to plain `http:`.':
    'サーバー自身にこの URL へ応答させてください。今は暗号化されない `http:` へリダイレクトしています。',
  'The request carries `Sec-Fetch-Storage-Access`, which browsers add only with credentials.':
    'リクエストに `Sec-Fetch-Storage-Access` があります。ブラウザーがこれを加えるのは資格情報付きの場合だけです。',
  'The request carries a `Cookie` header.': 'リクエストに `Cookie` ヘッダーがあります。',
  '`sendBeacon` always sends credentials.': '`sendBeacon` は常に資格情報を送ります。',
  'The request lacks `Sec-Fetch-Storage-Access`, which browsers add to every such request with credentials.':
    'リクエストに `Sec-Fetch-Storage-Access` がありません。ブラウザーは、このような資格情報付きのリクエストには必ず加えます。',
  'The request lacks `Sec-Fetch-Storage-Access`, which Firefox adds to every such request with credentials, unless a worker sent it or `keepalive` is on.':
    'リクエストに `Sec-Fetch-Storage-Access` がありません。Firefox は、ワーカーが送ったものと `keepalive` のものを除き、このような資格情報付きのリクエストには必ず加えます。',
  'Fonts are fetched without credentials across origins, unless the page asks otherwise.':
    'オリジンをまたぐフォントは、ページが別の指定をしない限り、資格情報なしで取得されます。',
  'The browser does not show whether credentials were sent, and no header gives it away.':
    '資格情報が送られたかどうかをブラウザーは示さず、ヘッダーからも分かりません。',
  'The browser refused an answer that it accepts for a request without credentials.':
    'ブラウザーは、資格情報なしのリクエストなら受け入れる応答を拒否しました。',
  'The browser accepted an earlier answer, which it refuses to a request with credentials.':
    'ブラウザーは、資格情報付きのリクエストなら拒否する応答を、先に受け入れました。',
  'The browser let through an answer that it refuses to a request with credentials.':
    'ブラウザーは、資格情報付きのリクエストなら拒否する応答を通しました。',
  'Frame refused (COEP)': 'フレームの拒否（COEP）',
  'The page shows only frames that have the same kind of policy, and this one has none.':
    'ページは同じ種類のポリシーを持つフレームだけを表示しますが、このフレームにはありません。',
  'The page has `{0}: {1}`.': 'ページには `{0}: {1}` があります。',
  '{0} answered without that header, so the frame stays empty.':
    '{0} はこのヘッダーなしで応答したため、フレームは空のままです。',
  '{0} answered with `{1}` in that header, so the frame stays empty.':
    '{0} はこのヘッダーに `{1}` を入れて応答したため、フレームは空のままです。',
  'A page with that policy may use powerful features. In return, each document inside it has to take on the policy, too.':
    'このポリシーを持つページは強力な機能を使えます。その代わり、中の文書もそれぞれ同じポリシーを持つ必要があります。',
  "Send `{0}: require-corp` with the frame's document.":
    'フレームの文書に `{0}: require-corp` を付けて送ってください。',
  'If the frame comes from another origin, add `Cross-Origin-Resource-Policy: cross-origin` to it.':
    'フレームが別のオリジンのものなら、`Cross-Origin-Resource-Policy: cross-origin` も加えてください。',
  'The browser dropped the document once it had seen its headers.':
    'ブラウザーは、ヘッダーを見た時点で文書を捨てました。',
  '{0} (status `{1}`)': '{0}（ステータス `{1}`）',
  'It holds everything this page asked this server for in this tab.':
    'このタブで、このページがこのサーバーに求めたものすべてを含みます。',
  'It names what this request needs.': 'このリクエストに必要なものを挙げます。',
  'It names what this request needs, and keeps what the server allows already.':
    'このリクエストに必要なものを挙げ、サーバーがすでに許可しているものも残します。',
  ' `{0}` is a placeholder: put your own origin there.': '`{0}` は仮の値です。自分のオリジンに置き換えてください。',
  'The server reads its origins from `{0}`, so that development and production differ only there.{1}':
    'サーバーはオリジンを `{0}` から読み取ります。開発と本番で違うのはその値だけです。{1}',
  'Every website can read these answers, in the browser of everyone who visits it: for public data only.':
    'すべてのサイトが、訪れた人のブラウザーでこれらの応答を読めます。公開データに限ります。',
  'With this it still fails: {0}': 'これでもまだ失敗します: {0}',
  'That holds without credentials. With them, this fails: {0}':
    'これは資格情報なしの場合です。資格情報付きでは、これが失敗します: {0}',
  'With this, the preflight and the request pass.': 'これで、プリフライトとリクエストが通ります。',
  'With this, the request passes.': 'これで、リクエストが通ります。',
  ' The page can then read the `{0}`, which stays an error.':
    'ページは `{0}` を読めるようになりますが、エラーであることは変わりません。',
  'What comes after the redirect cannot be told from here.': 'リダイレクトの後がどうなるかは、ここからは分かりません。',
  'The browser stops at the first fault. Once that one is fixed, this fails next: {0}':
    'ブラウザーは最初の誤りで止まります。それだけを直すと、次にこれが失敗します: {0}',
  'That is the only fault: once it is fixed, the request passes.': '誤りはこれだけです。直せばリクエストが通ります。',
  'With that fixed, the preflight passes. The request was never sent, so its own answer is not known.':
    'これを直せばプリフライトは通ります。リクエストは送信されていないため、その応答は分かりません。',
  'The browser asked first because of {0}.': 'ブラウザーが先に尋ねたのは、{0} のためです。',
  'The browser asked first because the server is on this machine or in a local network.':
    'サーバーがこのコンピューターかローカルネットワークにあるため、ブラウザーは先に確認しました。',
  'The browser asked first because the page listens to upload progress.':
    'ブラウザーが先に尋ねたのは、ページがアップロードの進み具合を監視しているためです。',
  'The browser asked first because the page listens to upload progress or streams the body.':
    'ブラウザーが先に尋ねたのは、ページがアップロードの進み具合を監視しているか、本文をストリームで送るためです。',
  'The browser asked first because it had asked before the redirect: Firefox then asks each server on the way.':
    'ブラウザーが先に尋ねたのは、リダイレクトの前にも尋ねていたためです。その場合 Firefox は途中のサーバーすべてに尋ねます。',
  'The browser asked first because the page listens to upload progress, or because it had a header that Firefox left out after the redirect.':
    'ブラウザーが先に尋ねたのは、ページがアップロードの進み具合を監視しているか、リダイレクト後に Firefox が外したヘッダーがあったためです。',
  'the method `{0}`': 'メソッド `{0}`',
  'a `content-type` that no plain form could send': '通常のフォームでは送れない `content-type`',
  'more than {0} bytes in {1}': '{0} バイトを超える {1}',
  'the header {0}': 'ヘッダー {0}',
  'the headers {0}': 'ヘッダー {0}',
  'a status from 200 to 299, and no redirect': 'ステータスが 200 から 299 までで、リダイレクトではないこと',
  '`Access-Control-Allow-Methods` with {0}': '{0} を含む `Access-Control-Allow-Methods`',
  '`Access-Control-Allow-Headers` with {0}': '{0} を含む `Access-Control-Allow-Headers`',
  '`Access-Control-Allow-Origin: {0}`, once': '`Access-Control-Allow-Origin: {0}` が 1 つ',
  '`Access-Control-Allow-Origin: {0}`, or `*`, once': '`Access-Control-Allow-Origin: {0}` または `*` が 1 つ',
  '`Access-Control-Allow-Credentials: true`, if the request is sent with credentials':
    'リクエストが資格情報付きなら `Access-Control-Allow-Credentials: true`',
  'Secrets are left out. Put your own values in place of `{0}`.':
    '秘密の値は省かれています。`{0}` を自分の値に置き換えてください。',
  'The browser did not show every value. Put yours in place of `{0}`.':
    'ブラウザーはすべての値を示しませんでした。`{0}` を自分の値に置き換えてください。',
  'The browser did not show the `content-type`: `{0}` is a guess.':
    'ブラウザーは `content-type` を示しませんでした。`{0}` は推測です。',
  'The body of the request is not recorded. Add it with `--data`, if the server needs one.':
    'リクエストの本文は記録されません。サーバーに必要なら `--data` で加えてください。',
  'curl shows every answer: it has no pages to keep apart, so it enforces nothing. Whether a browser lets the page read it is decided by these headers alone.':
    'curl はすべての応答を表示します。ページを区別する必要がないため、何も強制しません。ブラウザーがページに読ませるかは、これらのヘッダーだけで決まります。',
  'Many servers send CORS headers only to a request with an `Origin` header. Opened in a tab, or without that header, they say nothing about CORS.':
    '多くのサーバーは、`Origin` ヘッダーのあるリクエストにだけ CORS ヘッダーを送ります。タブで開いた場合やこのヘッダーがない場合、CORS については何も分かりません。',
  'Django or another Python app': 'Django またはほかの Python アプリ',
  'FastAPI or Starlette': 'FastAPI または Starlette',
  'Express with Helmet': 'Helmet を使う Express',
  'API Gateway or Lambda': 'API Gateway または Lambda',
  'a Python app behind Gunicorn': 'Gunicorn の後ろの Python アプリ',
  '{0}, seen on {1}': '{0}（{1} で確認）',
  '{0} asks for {1} on {2}.': '{0} が {2} に {1} を求めます。',
  'The browser follows to {0} on {1}.': 'ブラウザーは {1} の {0} へ進みます。',
  'The browser asks first: may `{0}` send `{1}` with {2}?':
    'ブラウザーが先に尋ねます: `{0}` は {2} を付けて `{1}` を送ってよいですか。',
  'The browser asks first: may `{0}` send `{1}`?': 'ブラウザーが先に尋ねます: `{0}` は `{1}` を送ってよいですか。',
  'The server answers the preflight with status `{0}`.': 'サーバーはプリフライトにステータス `{0}` で応答します。',
  'The browser sends {0}.': 'ブラウザーが {0} を送ります。',
  'The server answers with status `{0}`.': 'サーバーはステータス `{0}` で応答します。',
  'The server answers with status `{0}`: a redirect to {1}.':
    'サーバーはステータス `{0}` で応答し、{1} へリダイレクトします。',
  'The browser follows {0} more redirects.': 'ブラウザーはさらに {0} 回リダイレクトに従います。',
  'The browser itself, or another extension, moves the request to {0}.':
    'ブラウザー自身か別の拡張機能が、リクエストを {0} へ移します。',
  'CORS does not apply to WebSockets, and the browser ended this one before it sent anything. Most likely the page closed it at once, as React does in its strict mode. Code that asks for a `ws:` URL with XMLHttpRequest or EventSource looks the same.':
    'WebSocket に CORS は適用されません。ブラウザーは、何も送らないうちにこれを終えました。React の Strict モードのように、ページがすぐに閉じた可能性が高いです。XMLHttpRequest や EventSource で `ws:` の URL を呼ぶコードも、同じように見えます。',
  'CORS does not apply to WebSockets, and the browser does not tell extensions why one could not be opened. The server may be down or refuse the connection, or the page may not be allowed to reach it. To see whether a server is there, open the address in a tab, with `http` in place of `ws`.':
    'WebSocket に CORS は適用されません。開けなかった理由を、ブラウザーは拡張機能に知らせません。サーバーが動いていないか、接続を断ったか、ページがそこへ届くことを許されていないのかもしれません。サーバーがあるかどうかは、アドレスの `ws` を `http` に替えてタブで開くとわかります。',
  'The browser hands the response to the page.': 'ブラウザーは応答をページに渡します。',
  'The browser hands the response to the frame.': 'ブラウザーは応答をフレームに渡します。',
  'The browser opens the WebSocket for the page.': 'ブラウザーはページのために WebSocket を開きます。',
  'The browser hands the page an opaque response, which its code cannot read.':
    'ブラウザーは不透明な応答をページに渡し、ページのコードはそれを読めません。',
  'The page learns nothing about the answer to such a request.':
    'このようなリクエストへの応答は、ページには何も知らされません。',
  'Most likely the browser takes the answer, with status `{0}`, from its cache.':
    'ブラウザーはおそらく、ステータス `{0}` の応答をキャッシュから取り出しています。',
  'The browser takes the answer, with status `{0}`, from its cache. It may have asked the server whether that still holds.':
    'ブラウザーはステータス `{0}` の応答をキャッシュから取り出します。それがまだ有効かをサーバーに確かめた可能性はあります。',
  'The browser refuses. {0}': 'ブラウザーは拒否します。{0}',
  'The browser leaves the frame empty.': 'ブラウザーはフレームを空のままにします。',
  'The browser refuses this to the page. The request goes on without it.':
    'ブラウザーはこれをページに渡しません。リクエストはページなしで続きます。',
  'The request ends here. The browser reports `{0}`.':
    'リクエストはここで終わります。ブラウザーは `{0}` と報告しています。',
  'What became of it cannot be told.': 'その後どうなったかは判断できません。',
  'The page has a Content Security Policy that does not go by addresses, and it does not trust this script.':
    'ページの Content Security Policy はアドレスで判断せず、このスクリプトを信頼していません。',
  'With `strict-dynamic` a policy trusts scripts by their nonce or hash, and the scripts that those add. The addresses on its list count for nothing.':
    '`strict-dynamic` があると、ポリシーは nonce かハッシュの合うスクリプトと、それらが追加するスクリプトを信頼します。一覧のアドレスは意味を持ちません。',
  'Give the `<script>` element the `nonce` of the policy, or let a script that has it add this one.':
    '`<script>` 要素にポリシーの `nonce` を付けるか、それを持つスクリプトから追加してください。',
  'Let a script that the policy trusts add this one, or give the policy and this script a `nonce`.':
    'ポリシーが信頼するスクリプトから追加するか、ポリシーとこのスクリプトに `nonce` を付けてください。',
  "The policy in the page's own response refuses this address.":
    'ページ自身の応答にあるポリシーが、このアドレスを拒んでいます。',
  'Mixed content would stop it, too.': '混在コンテンツとしても止められます。',
  'The browser itself gives no reason.': 'ブラウザー自身は理由を示しません。',
  'The page wanted something from {0}. Its policy has `{1} {2}`. The request was never sent.':
    'ページは {0} から何かを取得しようとしました。ポリシーには `{1} {2}` とあります。リクエストは送信されませんでした。',
  'The policy of the page has `{0} {1}`, so the browser stopped there.':
    'ページのポリシーには `{0} {1}` とあるため、ブラウザーはそこで止まりました。',
  'In the `Content-Security-Policy` of the page, add `{0}`: for such requests it takes the place of `default-src`.':
    'ページの `Content-Security-Policy` に `{0}` を加えてください。この種のリクエストでは `default-src` に代わって効きます。',
  'In the `Content-Security-Policy` of the page, write `{0}`.':
    'ページの `Content-Security-Policy` に `{0}` と書いてください。',
  'Serve `{0}` over `https:`, or mixed content stops the request next.':
    '`{0}` を `https:` で提供してください。そうしないと、次に混在コンテンツとして止められます。',
  'The browser stopped this request before it was sent.': 'ブラウザーはこのリクエストを送信前に止めました。',
  "The page's own response was not seen.": 'ページ自身の応答は観察されていません。',
  "The page's policy is too long to have been kept.": 'ページのポリシーは、保持するには長すぎました。',
  "The policy in the page's own response is not the reason.": 'ページ自身の応答にあるポリシーは理由ではありません。',
  "The page's policy depends on more than the address, such as a nonce or a hash, which this panel cannot see.":
    'ページのポリシーは nonce やハッシュなどアドレス以外も見て判断しており、このパネルにはそれが見えません。',
  "The page's own `Content-Security-Policy`.": 'ページ自身の `Content-Security-Policy`。',
  'Mixed content: a page on `https:` that calls a server on `http:`.':
    '混在コンテンツ: `https:` のページが `http:` のサーバーを呼び出すこと。',
  'A policy in a `<meta>` element, or the policy of a frame.': '`<meta>` 要素のポリシー、またはフレームのポリシー。',
  'if the server sent a second, empty `Access-Control-Allow-Origin` line, which Firefox keeps from extensions':
    'サーバーが空の `Access-Control-Allow-Origin` 行をもう 1 行送り、Firefox がそれを拡張機能に渡さなかった場合',
  'if the server sent the values in one line': 'サーバーが値を 1 行で送った場合',
  'if another extension redirected the preflight': '別の拡張機能がプリフライトをリダイレクトした場合',
  'The `<video>` or `<audio>` around a `<track>` has no `crossorigin` attribute.':
    '`<track>` を囲む `<video>` または `<audio>` に `crossorigin` 属性がない。',
  'An `Integrity-Policy` of the page, where the script lacks `integrity` or `crossorigin`.':
    'ページの `Integrity-Policy` (スクリプトに `integrity` または `crossorigin` がない場合)。',
  'An SVG file of another origin in `<use>` or `filter`, which Chromium does not load.':
    '`<use>` または `filter` で使う別オリジンの SVG ファイル（Chromium は読み込みません）。',
  'if the page, or one around its frame, came over `https:`':
    'ページか、そのフレームを囲むページが、`https:` で読み込まれた場合',
  'if the page, or one around its frame, came over plain `http:`':
    'ページか、そのフレームを囲むページが、暗号化されていない `http:` で読み込まれた場合',
  'if the stored answer, which the server confirmed with `304`, does not let the page in either':
    'サーバーが `304` で確認した保存済みの応答も、このページを許可していない場合',
  'The browser refused a stored answer that the server confirmed with `304`. Its headers decide, and Firefox does not show them to extensions. Empty the cache and make the request again to see them.':
    'ブラウザーは、サーバーが `304` で確認した保存済みの応答を拒否しました。決めるのはそのヘッダーですが、Firefox は拡張機能に見せません。見るには、キャッシュを空にしてもう一度リクエストしてください。',
  'The server has begun to answer, and the request has not ended yet.':
    'サーバーは応答を返し始めましたが、リクエストはまだ終わっていません。',
  'if the page has a `Document-Isolation-Policy` instead': '代わりに `Document-Isolation-Policy` がページにある場合',
  'if the page has a `Document-Isolation-Policy`, too': '`Document-Isolation-Policy` もページにある場合',
  'if the request was sent with credentials': 'リクエストが資格情報付きで送られた場合',
  'if a worker, or `keepalive`, sent it with credentials': 'ワーカーまたは `keepalive` が資格情報付きで送った場合',
  'if the page asked with `redirect: "error"`': 'ページが `redirect: "error"` で要求した場合',
  'if the page gave the request up as it was redirected': 'リダイレクトの瞬間にページがリクエストを中止した場合',
  'if a Content Security Policy of the page forbids where the redirect leads':
    'ページの Content Security Policy がリダイレクト先を禁じている場合',
  'as such a redirect does not always end with the same error':
    'このようなリダイレクトは常に同じエラーで終わるとは限らないため',
  'if the page asked with `redirect: "manual"`': 'ページが `redirect: "manual"` で要求した場合',
  'if `<link rel="preload">` asked for it': '`<link rel="preload">` が要求した場合',
  'if the page asked in mode `no-cors`': 'ページが `no-cors` モードで要求した場合',
  'The browser ended the request before the server answered, and gave no reason to extensions.':
    'ブラウザーはサーバーの応答前にリクエストを終わらせ、拡張機能には理由を示しませんでした。',
  'The file holds no complete answer to this request, and does not say why. Make the request again with this panel open to see it.':
    'このファイルには、このリクエストへの完全な応答がなく、その理由も書かれていません。このパネルを開いたままリクエストをもう一度送信すると、確認できます。',
  'The server confirmed a stored answer with `304`. The headers of the stored answer decide, and they are not in this entry of the file. Empty the cache and make the request again to see them.':
    'サーバーは保存済みの応答を `304` で確認しました。決め手は保存済みの応答のヘッダーですが、ファイルのこの項目には含まれていません。見るには、キャッシュを空にしてもう一度リクエストしてください。',
  'With CORS, the browser refuses this answer. A form or a beacon sends the same request without CORS, and the file does not say which it was.':
    'CORS のリクエストなら、ブラウザーはこの応答を拒否します。フォームやビーコンは同じリクエストを CORS なしで送り、どちらだったかはファイルに書かれていません。',
  'The file ends with this redirect, and does not say whether the browser followed it. A page can refuse redirects, and a file may not hold all requests.':
    'このファイルはこのリダイレクトで終わっており、ブラウザーが従ったかどうかは書かれていません。ページはリダイレクトを拒否でき、ファイルにすべてのリクエストが含まれているとは限りません。',
  'The browser restarted the extension while this request was under way, so part of it was not seen. Make the request again to see all of it.':
    'このリクエストの途中でブラウザーが拡張機能を再起動したため、一部が観察されていません。すべてを見るには、もう一度リクエストしてください。',
  'This request and its answers take up more than a million characters, so the extension keeps only their addresses. Look at the headers in the Network panel.':
    'このリクエストとその応答は合わせて 100 万文字を超えるため、拡張機能はアドレスだけを残しています。ヘッダーはネットワークパネルで確認してください。',
  'The server’s answer passes every rule, and the browser refused it all the same. Another extension may have changed it on the way.':
    'サーバーの応答はすべての規則を満たしていますが、それでもブラウザーは拒否しました。別の拡張機能が途中で変えたのかもしれません。',
  'The server’s answer passes every rule, and the browser refused it all the same. Either the server sent a second, empty `Access-Control-Allow-Origin` line, which Firefox counts and keeps from extensions, or another extension changed the answer on the way.':
    'サーバーの応答はすべての規則を満たしていますが、それでもブラウザーは拒否しました。サーバーが 2 行目に空の `Access-Control-Allow-Origin` を送ったか（Firefox はこれを数えますが、拡張機能には見せません）、別の拡張機能が応答を途中で変えたかのどちらかです。',
  'The server’s answer passes every rule, and still the page’s resource timing gives this request status 0, as if it was refused. Another extension may have changed the answer on the way.':
    'サーバーの応答はすべての規則を満たしていますが、ページの Resource Timing では、このリクエストのステータスは拒否された場合と同じ 0 です。別の拡張機能が応答を途中で変えたのかもしれません。',
  'The page’s resource timing gives this request status 0: it was refused, and of all that Firefox shows, only credentials explain why.':
    'ページの Resource Timing では、このリクエストのステータスは 0 です。拒否されており、Firefox が示す情報のうち、その理由を説明できるのは資格情報だけです。',
  'The page’s resource timing gives this request the status of its answer: it was let through, and with credentials it would have been refused.':
    'ページの Resource Timing では、このリクエストに応答のステータスがあります。応答は通されており、資格情報付きなら拒否されていたはずです。',
  'The page may also have given the request up in that moment.':
    'その瞬間にページがリクエストを中止した可能性もあります。',
  'The page or the browser did not want this redirect. Extensions are not shown whether `redirect: "error"`, `redirect: "manual"`, `mode: "same-origin"` or a Content Security Policy stopped it.':
    'ページまたはブラウザーがこのリダイレクトを望みませんでした。`redirect: "error"`、`redirect: "manual"`、`mode: "same-origin"`、Content Security Policy のどれが止めたかは、拡張機能には示されません。',
  'The browser did not want this redirect, and does not tell extensions why. A Content Security Policy that does not list the new address stops it like this.':
    'ブラウザーがこのリダイレクトを望みませんでしたが、理由は拡張機能には示されません。新しいアドレスが Content Security Policy にない場合に、このように止まります。',
  "The browser did not want this redirect. Extensions are not shown whether a Content Security Policy stopped it, or the rule that workers, captions and SVG files come from the page's own origin.":
    'ブラウザーがこのリダイレクトを望みませんでした。止めたのが Content Security Policy か、ワーカー、字幕、SVG ファイルはページ自身のオリジンから来るという規則かは、拡張機能には示されません。',
  'The browser restarted the extension while this request was under way. Either it still waits, or its end was not seen.':
    'このリクエストの途中でブラウザーが拡張機能を再起動しました。まだ待機中か、終わりが記録されなかったかのどちらかです。',
  'The server wants a login, and Firefox may be asking you for it.':
    'サーバーがログインを求めており、Firefox が尋ねているところかもしれません。',
  'The request waits for the answer to its preflight. If none comes, the server is out of reach, or its code takes `OPTIONS` and never answers it.{0}':
    'リクエストはプリフライトへの応答を待っています。応答が来なければ、サーバーに到達できないか、サーバーのコードが `OPTIONS` を受け取って応答していません。{0}',
  "The request waits for the server's answer.{0}": 'リクエストはサーバーの応答を待っています。{0}',
  'The browser has not sent the request yet.': 'ブラウザーはまだリクエストを送っていません。',
  'The browser has not sent the request yet, or a service worker has answered it. Firefox does not show which.':
    'ブラウザーはまだリクエストを送っていないか、Service Worker が応答しました。どちらなのかを Firefox は示しません。',
  'Most likely a service worker answers.': 'おそらく Service Worker が応答します。',
  'The page got no answer, and the browser did not send this request: most likely a service worker took it. Look for the worker’s own request in this list, and in the console. If the page asked in mode `no-cors`, nothing failed.':
    'ページは応答を受け取らず、ブラウザーはこのリクエストを送っていません。おそらく Service Worker が引き受けました。Worker 自身のリクエストをこの一覧とコンソールで探してください。ページがモード `no-cors` でリクエストした場合は、何も失敗していません。',
  'The redirect leads to an address that is neither `http:` nor `https:`. The browser does not load it here, and gives extensions no reason.':
    'リダイレクト先が `http:` でも `https:` でもありません。ブラウザーはここでは読み込まず、拡張機能に理由を伝えません。',
  ' Or the browser is asking whether this page may reach apps on this device.':
    'または、このページがこのデバイス上のアプリにアクセスしてよいかを、ブラウザーが尋ねているところです。',
  ' Or the browser is asking whether this page may reach your local network.':
    'または、このページがローカルネットワークにアクセスしてよいかを、ブラウザーが尋ねているところです。',
  'a page without an origin of its own': '独自のオリジンのないページ',
  '{0} and {1}': '{0} と {1}',
  'The preflight was redirected.': 'プリフライトがリダイレクトされました。',
  '{0} is missing.': '{0} がありません。',
  '{0} is `*`, and the request was sent with credentials.': '{0} は `*` で、リクエストは資格情報付きで送られました。',
  '{0} holds more than one value.': '{0} に 2 つ以上の値があります。',
  'The preflight was answered with status `{0}`.': 'プリフライトにステータス `{0}` で応答がありました。',
  '{0} cannot be read as a list of names because of {1}.': '{1} があるため、{0} は名前の一覧として読めません。',
  '{0} does not list {1}.': '{0} に {1} がありません。',
  'The redirect leads to a URL with a user name or password.':
    'リダイレクト先の URL にユーザー名またはパスワードがあります。',
  'The redirect leads to a URL that is neither `http:` nor `https:`.':
    'リダイレクト先の URL が `http:` でも `https:` でもありません。',
  "{0} is empty, not the page's origin.": '{0} は空で、ページのオリジンではありません。',
  "{0} is `{1}`, not the page's origin.": '{0} は `{1}` で、ページのオリジンではありません。',
  '{0} is `{1}`, and the browser sent `Origin: null`.': '{0} は `{1}` で、ブラウザーは `Origin: null` を送りました。',
  '{0} is missing, not `true`.': '{0} がなく、`true` ではありません。',
  '{0} is empty, not `true`.': '{0} は空で、`true` ではありません。',
  '{0} is `{1}`, not `true`.': '{0} は `{1}` で、`true` ではありません。',
  'A redirect led there, and no request was sent to it, so CORS played no part in that.':
    'リダイレクト先に向けてリクエストは送られていないため、そこに CORS は関係ありません。',
  'The preflight had passed, and the request itself was never sent, so CORS played no part in that.':
    'プリフライトは通りましたが、リクエスト自体は送られていないため、そこに CORS は関係ありません。',
  'Check the spelling of `{0}` in the `Location` of the redirect, and in the settings of the server that sent it.':
    'リダイレクトの `Location` と、それを送ったサーバーの設定で、`{0}` の綴りを確認してください。',
  '{0} is no list of names.': '{0} は名前の一覧になっていません。',
  '`Access-Control-Allow-Origin` with the origin of the page, which this request does not carry':
    'ページのオリジンを示す `Access-Control-Allow-Origin`（このリクエストはそれを伝えていません）',
  '`Access-Control-Allow-Origin: *`, which will do without credentials only':
    '`Access-Control-Allow-Origin: *`（資格情報なしの場合に限ります）',
  '`Access-Control-Allow-Origin: {0}`, once; `*` will do without credentials only':
    '`Access-Control-Allow-Origin: {0}` が 1 つ。`*` でよいのは資格情報なしの場合だけ',
};
