/** CORS is fine, and the script does not run, the stylesheet does not apply, or the module of data is refused. */
import type { Finding } from '../causes/cause.ts';
import { probably } from '../causes/finding/confidence.ts';
import { answerTo, kindOfFile, sentAs } from '../causes/finding/happened.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { fileRepair, repairOf } from '../causes/finding/repair.ts';
import { kindOf } from '../causes/signs/kind.ts';
import { determineNosniff } from '../fetch/determine-nosniff.ts';
import { extractMimeType, isJavaScript, isJson } from '../fetch/extract-mime-type.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { type Passed, responseEvidence, type Warning } from './warning.ts';

/** The type that a file has to be sent with; absent if the browser does not check. */
const wantedTypes: Record<string, string | undefined> = {
  script: 'text/javascript',
  stylesheet: 'text/css',
  json: 'application/json',
};

/** All measured: Chromium 156, and Firefox 153, which ends most of these with an error of its own. */
export default {
  id: 'unusable-file',
  spec: spec.module,
  mdn: mdn.header('Content-Type'),
  modes: ['cors', 'no-cors'],
  costs: 'answer',
  find(passed) {
    const { hop, response, exchange } = passed;
    const fault = response.status >= 400 ? ofStatus(passed) : ofType(passed, wantedTypes[kindOf(exchange)]);
    return (
      fault && {
        happened: `${answerTo(hop)} ${say('No rule of CORS stands in the way.')}`,
        ...fault,
      }
    );
  },
} satisfies Warning;

type Fault = Pick<Finding, 'short' | 'title' | 'why' | 'evidence' | 'confidence' | 'because' | 'repair'>;

const used = new Set([...Object.keys(wantedTypes), 'font']);

/** Without CORS nobody suspects CORS. An image is shown whatever its status. */
function ofStatus(passed: Passed): Fault | undefined {
  const { exchange, mode } = passed;
  const { status } = passed.response;
  if (mode !== 'cors' || !used.has(kindOf(exchange))) return undefined;
  return {
    short: say`Not used (${status})`,
    title: say`The page loads this as ${kindOfFile(exchange)}, and with status \`${status}\` it is not used.`,
    why: say('With a status of 400 or more, what came is an error to the browser, and no file.'),
    evidence: [responseEvidence(passed, 'Status', String(status), '200')],
    confidence: 'certain',
    repair: repairOf('server', say('Check the URL first. If it is right, look into the server’s log for this status.')),
  };
}

function ofType(passed: Passed, type: string | undefined): Fault | undefined {
  if (type === undefined || withoutBody.has(passed.response.status)) return undefined;
  const confidence = confidenceOf(passed);
  if (!confidence) return undefined;
  // An empty type means the same as none.
  const seen = combined(passed.response.headers, 'Content-Type') || undefined;
  const options = combined(passed.response.headers, 'X-Content-Type-Options');
  return {
    short: seen === undefined ? say('Not used without a type') : say`Not used (${seen.split(';')[0]})`,
    title: sentAs(passed.exchange, seen),
    why:
      seen === undefined
        ? say('Nothing says what this is, and the browser does not guess it.')
        : say('By its type this is something else, such as an error page. The browser goes by that.'),
    evidence: [
      responseEvidence(passed, 'Content-Type', seen, type),
      ...(options === undefined ? [] : [responseEvidence(passed, 'X-Content-Type-Options', options)]),
    ],
    ...confidence,
    repair: fileRepair(type),
  };
}

/** https://fetch.spec.whatwg.org/#null-body-status: the type of these means nothing. */
const withoutBody = new Set([204, 205, 304]);

type Confidence = Pick<Finding, 'confidence' | 'because'>;

function confidenceOf(passed: Passed): Confidence | undefined {
  const kind = kindOf(passed.exchange);
  if (kind === 'stylesheet') return asStyle(passed);
  return kind === 'json' ? asJson(passed) : asScript(passed);
}

/**
 * If its type stops a script from running, Firefox ends it with an error, which a file need not contain.
 * https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type?
 */
function isEnded({ exchange: { family, outcome } }: Passed): boolean {
  return family === 'firefox' && outcome.state !== 'untold';
}

function asScript(passed: Passed): Confidence | undefined {
  const { exchange, response, mode } = passed;
  const { headers } = response;
  const type = extractMimeType(headers);
  if (isEnded(passed) || (type && isJavaScript(type))) return undefined;
  const isOfWorklet = exchange.type !== 'script';
  if (isOfWorklet || determineNosniff(headers) || /^((image|audio|video)\/|text\/csv$)/.test(type?.essence ?? ''))
    return { confidence: 'certain' };
  return mode === 'cors'
    ? probably(say('A module needs the type of a script. A classic script with `crossorigin` runs without it.'))
    : undefined;
}

function asJson(passed: Passed): Confidence | undefined {
  const type = extractMimeType(passed.response.headers);
  return isEnded(passed) || (type && isJson(type)) ? undefined : { confidence: 'certain' };
}

function asStyle({ response: { headers }, mode }: Passed): Confidence | undefined {
  const { essence } = extractMimeType(headers) ?? {};
  if (essence === 'text/css') return undefined;
  if (determineNosniff(headers)) return { confidence: 'certain' };
  if (essence === undefined || essence === 'application/x-unknown-content-type') return undefined;
  return mode === 'cors'
    ? probably(say('A page that begins with `<!doctype html>` wants this type. Without that line it takes any.'))
    : { confidence: 'certain' };
}
