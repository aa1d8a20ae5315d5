import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';

export default {
  id: 'mixed-content',
  says: 'A page on https calls a server on http.',
  spec: spec.mixedContent,
  mdn: mdn.page('Security/Defenses/Mixed_content'),
  rules: [],
  codes: [/mixed[-_]content/i],
  depth: 1,
  find(facts) {
    return {
      short: say('Mixed content'),
      title: say('A page loaded over `https:` called a server over plain `http:`.'),
      happened: say`\`${facts.origin}\` asked for something on ${serverName(facts.hop.url)}. The browser stopped the request before it was sent.`,
      why: say(
        'Anyone on the way could read or change what goes over `http:`. One such answer would undo the safety of the whole page.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        say`Serve \`${facts.hop.url.split('/')[2] ?? ''}\` over \`https:\`, and call it with that scheme.`,
        [say('On a development machine, `http://localhost` and `http://127.0.0.1` are let through.')],
      ),
    };
  },
} satisfies Cause;
