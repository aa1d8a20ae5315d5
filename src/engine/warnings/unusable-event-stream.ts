/** CORS is fine, and the EventSource gets an error all the same. */
import type { Finding } from '../causes/cause.ts';
import { probably } from '../causes/finding/confidence.ts';
import { answerTo } from '../causes/finding/happened.ts';
import { mdn } from '../causes/finding/references.ts';
import { repairOf } from '../causes/finding/repair.ts';
import type { Family, ReceivedResponse } from '../exchange.ts';
import { extractMimeType, type MimeType } from '../fetch/extract-mime-type.ts';
import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { mayBeEventSource, type Passed, responseEvidence, type Warning } from './warning.ts';

const eventStream = 'text/event-stream';

/** Measured in both browsers: which status and type it needs, and that the EventSource stays closed. */
export default {
  id: 'unusable-event-stream',
  spec: 'https://html.spec.whatwg.org/#sse-processing-model',
  mdn: mdn.page('API/Server-sent_events/Using_server-sent_events'),
  modes: ['cors'],
  costs: 'answer',
  find(passed) {
    const fault = mayBeEventSource(passed) ? faultOf(passed) : undefined;
    if (!fault) return undefined;
    const { instruction, steps = [], ...told } = fault;
    return {
      ...told,
      happened: `${answerTo(passed.hop)} ${say('CORS let the answer through, and the page’s EventSource gets an `error` event from it.')}`,
      why: say('After such an answer an EventSource stays closed: it reads nothing, and does not ask again.'),
      ...probably(
        say('It asks for `text/event-stream`, as an EventSource does. A `fetch` that asks so can read any answer.'),
      ),
      repair: repairOf('server', instruction, steps),
    };
  },
} satisfies Warning;

type Fault = Pick<Finding, 'short' | 'title' | 'evidence'> & { instruction: string; steps?: string[] };

function faultOf(passed: Passed): Fault | undefined {
  const { response, exchange } = passed;
  if (response.status === 204) return ended(passed);
  if (response.status !== 200) return ofStatus(passed);
  return isStream(extractMimeType(response.headers), exchange.family) ? undefined : ofType(passed, response);
}

/** Chromium accepts no other charset (measured). */
function isStream(type: MimeType | undefined, family: Family): boolean {
  if (type?.essence !== eventStream) return false;
  return family === 'firefox' || [undefined, '', 'utf-8'].includes(type.charset);
}

function ended(passed: Passed): Fault {
  return {
    short: say('Stream ended by status 204'),
    title: say('The server answered with status `204`, which tells an EventSource to stop for good.'),
    evidence: [responseEvidence(passed, 'Status', '204', '200')],
    instruction: say('If there are events to come, answer with status `200`. If the stream is over, this is right.'),
  };
}

function ofStatus(passed: Passed): Fault {
  const { status } = passed.response;
  return {
    short: say`No event stream (${status})`,
    title: say`An EventSource takes an answer with status \`200\` alone, and this one has \`${status}\`.`,
    evidence: [responseEvidence(passed, 'Status', String(status), '200')],
    instruction: say('Answer with status `200` where a stream begins.'),
    steps: [say('Look into the answer first: the server’s log or its body says why it has this status.')],
  };
}

function ofType(passed: Passed, { headers }: ReceivedResponse): Fault {
  const seen = combined(headers, 'Content-Type');
  return {
    short: say('Wrong type for an event stream'),
    title:
      seen === undefined
        ? say('An EventSource takes only `text/event-stream`, and this answer has no type.')
        : say`An EventSource takes only \`text/event-stream\` in UTF-8, and this answer is sent as \`${seen}\`.`,
    evidence: [responseEvidence(passed, 'Content-Type', seen, eventStream)],
    instruction: say('Send the stream with `Content-Type: text/event-stream`.'),
    steps: [say('Look into the answer first: a login page or an error is no stream, whatever its type.')],
  };
}
