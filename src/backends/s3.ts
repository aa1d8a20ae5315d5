import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { json } from './printing/quote.ts';
import { variant } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor, unknownMethods } from './printing/wording.ts';

export default {
  id: 's3',
  name: 'Amazon S3, R2',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
  provenance: 'documentation',
  variants: [
    variant(
      'bucket',
      () => say('Bucket configuration'),
      (policy, placement) => ({
        parts: [rules(policy)],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

/** The methods that a bucket accepts; the documentation names no others. */
const known = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

function rules(policy: Policy): Part {
  const rule = {
    AllowedOrigins: policy.origins === 'any' ? ['*'] : policy.origins,
    AllowedMethods: methodsOrSafelisted(policy).filter((method) => known.includes(method)),
    AllowedHeaders: policy.headers.filter((name) => !isPattern(name)),
    ExposeHeaders: policy.exposed,
    MaxAgeSeconds: policy.maxAge,
  };
  return {
    file: say('The settings of the bucket'),
    where: say(
      'In AWS, under Permissions, Cross-origin resource sharing (CORS), Edit. In Cloudflare R2, under Settings, CORS Policy.',
    ),
    language: 'json',
    code: json([rule]),
  };
}

function notes(policy: Policy, placement: Placement): string[] {
  const patterns = policy.headers
    .filter(isPattern)
    .map(
      (name) =>
        say`S3 cannot allow \`${name}\` alone: its \`*\` stands for any characters there. Send the request without this header.`,
    );
  return [...unknownMethods(policy, known, 'S3'), ...patterns, ...notesFor(policy, placement, 'S3')];
}

function isPattern(name: string): boolean {
  return name.includes('*');
}
