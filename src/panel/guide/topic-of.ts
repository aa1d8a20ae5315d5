/** Which topics of the guide help with a cause. */
import type { TopicId } from './topics.ts';

const byName: [RegExp, TopicId[]][] = [
  [/wildcard|credentials/, ['credentials']],
  [/preflight|method|header-not|headers-list|auth-answers|cors-filter/, ['preflight']],
  [/origin|opaque|null/, ['origin']],
  [/redirect|mixed|scheme|insecure|twice|always|no-cors|user-?info|several/, ['mistakes']],
  [
    /csp|content-security|extension|devtools|aborted|network|name-not|tls|certificate|timeout|refused|broken/,
    ['network-tab'],
  ],
  [/cache|vary|error-without|gateway|route|max-age/, ['production']],
  [/localhost|local-network|near-miss/, ['development']],
];

export function topicsFor(cause: string): TopicId[] {
  const named = byName.flatMap(([pattern, ids]) => (pattern.test(cause) ? ids : []));
  return named.length > 0 ? named.slice(0, 2) : ['why'];
}
