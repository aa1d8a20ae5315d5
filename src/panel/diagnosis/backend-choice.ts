/** Whose code is shown first. */
import type { Backend, Snippet, Variant } from '../../backends/backend.ts';
import type { Course, Policy, Repair } from '../../engine/judgement.ts';

/** Who answered comes first: their fix is the likeliest to be wanted. */
export function inOrder(backends: Backend[], servers: Course['servers'] = []): Backend[] {
  const answered = servers.flatMap((server) => backends.find(({ id }) => id === server.backend) ?? []);
  return [...new Set([...answered, ...backends])];
}

/** Who answered this very request is a better guess than what was chosen for another one. */
export function likeliest(
  backends: Backend[],
  servers: Course['servers'] = [],
  preferred: string | undefined,
): Backend | undefined {
  const [first] = inOrder(backends, servers);
  const answered = servers.some((server) => server.backend === first?.id);
  return answered ? first : (backends.find(({ id }) => id === preferred) ?? first);
}

export function variantOf({ variants }: Backend, chosen: string | undefined): Variant {
  return variants.find(({ id }) => id === chosen) ?? variants[0];
}

/** The repair's code for one server. */
export function print(variant: Variant, { placement = 'app-wide' }: Repair, policy: Policy): Snippet {
  return variant.print(policy, placement);
}
