/** Whose code is shown first. */
import type { Backend, Snippet, Variant } from '../../backends/backend.ts';
import type { Course, Policy, Repair } from '../../engine/judgement.ts';

/** The servers that answered come first: their fix is the most likely to be wanted. */
export function inOrder(backends: Backend[], servers: Course['servers'] = []): Backend[] {
  const answered = servers.flatMap((server) => backends.find(({ id }) => id === server.backend) ?? []);
  return [...new Set([...answered, ...backends])];
}

/** The server that answered this very request is a better guess than what was chosen for another one. */
export function likeliest(
  backends: Backend[],
  servers: Course['servers'] = [],
  preferred: string | undefined,
): Backend | undefined {
  const [first] = inOrder(backends, servers);
  const answered = servers.some((server) => server.backend === first?.id);
  return answered ? first : (backends.find(({ id }) => id === preferred) ?? first);
}

/** The variant that the headers of the answer reveal, such as one of the two kinds of API. */
export function answeredAs({ id }: Backend, servers: Course['servers'] = []): string | undefined {
  return servers.find(({ backend, variant }) => backend === id && variant)?.variant;
}

/** @param wanted ids of variants, the most important first */
export function variantOf({ variants }: Backend, ...wanted: (string | undefined)[]): Variant {
  const found = wanted.flatMap((id) => variants.find((variant) => variant.id === id) ?? []);
  return found[0] ?? variants[0];
}

/** The repair's code for one server. */
export function print(variant: Variant, { placement = 'app-wide' }: Repair, policy: Policy): Snippet {
  return variant.print(policy, placement);
}
