import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { json } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { variant } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor } from './printing/wording.ts';

export default {
  id: 'cloud-storage',
  name: 'Google Cloud Storage',
  docs: 'https://cloud.google.com/storage/docs/using-cors',
  provenance: 'documentation',
  variants: [
    variant(
      'bucket',
      () => say('Bucket, also of Firebase'),
      (policy, placement) => ({
        parts: [configuration(policy), update()],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

/** A single list stands for both Allow-Headers and Expose-Headers. */
function configuration(policy: Policy): Part {
  const rule = {
    origin: policy.origins === 'any' ? ['*'] : policy.origins,
    method: methodsOrSafelisted(policy),
    responseHeader: [...new Set([...policy.headers, ...policy.exposed])],
    maxAgeSeconds: policy.maxAge,
  };
  return { file: 'cors.json', where: say('As a new file.'), language: 'json', code: json([rule]) };
}

const update = () =>
  inTerminal(
    'gcloud storage buckets update gs://BUCKET --cors-file=cors.json',
    say("With your bucket's name in place of `BUCKET`."),
  );

function notes(policy: Policy, placement: Placement): string[] {
  const noCredentials = say(
    'A bucket has no setting for credentials. Ask without cookies, by a signed URL or with a token in a header.',
  );
  return [
    ...(policy.credentials ? [noCredentials] : []),
    say('`storage.cloud.google.com` never sends these headers. Use `storage.googleapis.com`.'),
    ...notesFor({ ...policy, credentials: false }, placement, 'Cloud Storage'),
  ];
}
