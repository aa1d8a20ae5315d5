import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { quote } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { variant } from './printing/variant.ts';
import { notesFor } from './printing/wording.ts';

export default {
  id: 'azure',
  name: 'Azure App Service',
  docs: 'https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api',
  provenance: 'documentation',
  variants: [
    variant(
      'web-app',
      () => say('Web app'),
      (policy, placement) => ({
        parts: [commands('webapp', policy)],
        notes: notes(policy, placement),
      }),
    ),
    variant(
      'functions',
      () => say('Functions'),
      (policy, placement) => ({
        parts: [commands('functionapp', policy)],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

function commands(kind: 'webapp' | 'functionapp', policy: Policy): Part {
  const origins = policy.origins === 'any' ? ['*'] : policy.origins;
  const allowed = origins.map((origin) => quote('shell', origin)).join(' ');
  const add = `az ${kind} cors add --resource-group GROUP --name APP --allowed-origins ${allowed}`;
  return inTerminal(
    policy.credentials ? `${add}\n${credentials[kind]}` : add,
    say('With your own names in place of `GROUP` and `APP`.'),
  );
}

const credentials = {
  webapp:
    'az resource update --resource-group GROUP --namespace Microsoft.Web --parent sites/APP --resource-type config --name web --set properties.cors.supportCredentials=true',
  functionapp: 'az functionapp cors credentials --resource-group GROUP --name APP --enable true',
};

/** It always allows every method and header, and has no setting for the rest. */
function notes(policy: Policy, placement: Placement): string[] {
  return [
    say('With origins set here, CORS code in the app has no effect.'),
    ...(policy.origins === 'any' ? [] : [onlyAdds()]),
    ...beyondAzure(policy),
    ...notesFor({ ...policy, methods: [], headers: [] }, placement, 'Azure'),
  ];
}

const onlyAdds = () =>
  say('`add` keeps the origins that are already set. If `*` is one, take it out with `cors remove`.');

function beyondAzure({ exposed, maxAge }: Policy): string[] {
  if (exposed.length === 0 && maxAge === undefined) return [];
  return [
    say(
      "Azure cannot set exposed headers or a max-age. Set no origins here, and answer CORS in the app's own code instead.",
    ),
  ];
}
