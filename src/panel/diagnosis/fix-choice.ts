/**
 * What a person chose for one fix: how much it allows, and which server it is printed for. It decides what is shown and
 * handed on.
 */
import { useState } from 'react';
import type { Backend, Variant } from '../../backends/backend.ts';
import { isOpen } from '../../engine/credentials.ts';
import type { Exchange } from '../../engine/exchange.ts';
import type { Course, Credentials, Diagnosis, Policy } from '../../engine/judgement.ts';
import { type PolicyChoice, policyChoices, withCredentials } from '../../engine/policy-choices.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { useRemembered } from '../preferences/remembered.ts';
import { answeredAs, inOrder, likeliest, variantOf } from './backend-choice.ts';

export interface FixChoice {
  /** If there is no such policy, the first one counts. */
  wanted: PolicyChoice['id'];
  want(id: PolicyChoice['id']): void;
  /** Whether the person says that the request is sent with credentials. */
  claimed: boolean;
  claim(claimed: boolean): void;
  /** The servers that answered come first, if they are known. */
  backends: Backend[];
  /** Absent if there is no backend at all. */
  server: { backend: Backend; variant: Variant } | undefined;
  chooseBackend(id: string): void;
  chooseVariant(id: string): void;
}

export function useFixChoice({ servers }: Course, backends: Backend[]): FixChoice {
  const [{ environment, backend: preferred }, change] = usePreferences();
  const [wanted, want] = useState<PolicyChoice['id']>(environment === 'production' ? 'several-origins' : 'smallest');
  const [claimed, claim] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const backend = backends.find(({ id }) => id === chosen) ?? likeliest(backends, servers, preferred);
  const [picked, pick] = useState<string>();
  const [remembered, remember] = useRemembered(`variant-${backend?.id}`);
  const chooseVariant = (id: string) => {
    pick(id);
    remember(id);
  };
  const chooseBackend = (id: string) => {
    setChosen(id);
    pick(undefined);
    change({ backend: id });
  };
  return {
    ...{ wanted, want, claimed, claim, chooseBackend, chooseVariant },
    backends: inOrder(backends, servers),
    server: backend && { backend, variant: variantOf(backend, picked, answeredAs(backend, servers), remembered) },
  };
}

export interface Policies {
  choices: PolicyChoice[];
  chosen: PolicyChoice;
  /** The policy for a request with credentials. Absent if it is not up to the person to say whether it has them. */
  opened: Policy | undefined;
  /** The credentials as known, or as the person says. */
  credentials: Credentials;
}

/** @param exchanges what else the page requested: a policy can be made wide enough for all of it */
export function policiesOf(
  { policy, keeps }: { policy: Policy; keeps?: boolean | undefined },
  { exchange, credentials }: Diagnosis,
  exchanges: Exchange[],
  { wanted, claimed }: FixChoice,
): Policies {
  const opened = isOpen(credentials) && !policy.credentials ? withCredentials(policy) : undefined;
  const asClaimed = claimed ? opened : undefined;
  const choices = policyChoices(asClaimed ?? policy, exchange, exchanges, keeps);
  return {
    choices,
    chosen: choices.find(({ id }) => id === wanted) ?? choices[0],
    opened,
    credentials: asClaimed ? { ...credentials, mode: 'include' } : credentials,
  };
}
