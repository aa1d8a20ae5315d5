/** Which topics of the guide help with a cause or a warning. tests/panel/guide/guide.test.ts lists them for each. */
import type { TopicId } from './topics.ts';

/** The first match counts. These are patterns because ninety full names would make the panel larger. */
const byName: [RegExp, TopicId[]][] = [
  [/^cookie|^wildcard|^allow-credentials-missing|^aspnet|^authorization/, ['credentials']],
  [/^preflight-(from-cache|every-time)/, ['preflight', 'production']],
  [/^preflight-(moved|redirected)/, ['preflight', 'mistakes']],
  [/preflight|^apps-script|^method|^header|^answer-header|^library|^cors-|^response|^streamed/, ['preflight']],
  [/^origin-near/, ['origin', 'development']],
  [/^null|^origin-pattern/, ['origin', 'production']],
  [/^several|origin-malformed|misspelt|to-another|^unsupported/, ['origin', 'mistakes']],
  [/^missing-allow|^opaque-origin|^origin|^same-origin/, ['origin']],
  [/^mixed/, ['mistakes', 'network-tab']],
  [/^redirect|^login|^bucket|twice|always|^no-cors|opaque|^changed|^let-in/, ['mistakes']],
  [/^cached|vary|error-without|gateway|^route|limit/, ['production']],
  [
    /^blocked|^content-security|aborted|^no-network|^network|^name|tls|certificate|^server|broken|answer$|stopped|socket|^too-many|^unusable|^upload/,
    ['network-tab'],
  ],
];

export function topicsFor(cause: string): TopicId[] {
  return byName.find(([names]) => names.test(cause))?.[1] ?? ['why'];
}
