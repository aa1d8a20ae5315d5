/** The lines of the messages that a finding rests on, each with what was seen and what would have passed. */
import { combined } from '../../fetch/header-list.ts';
import type { Check, Evidence } from '../../judgement.ts';
import type { Facts } from '../cause.ts';

/** The failed header next to what it should have been. */
export function evidenceOf(check: Check | undefined): Evidence[] {
  if (check?.header === undefined) return [];
  return [
    {
      message: check.stage === 'preflight' ? 'preflight response' : 'response',
      hop: check.hop,
      header: check.header,
      ...(check.seen !== undefined && { seen: check.seen }),
      ...(check.needed !== undefined && { needed: check.needed }),
    },
  ];
}

/** The failed header without a value that would pass, for when sending that value is not the answer. */
export function seenEvidence(check: Check | undefined): Evidence[] {
  return evidenceOf(check).map(({ needed, ...evidence }) => evidence);
}

/** The status line as evidence: what a developer searches for in the server's log. */
export function statusEvidence(facts: Facts, needed?: string): Evidence[] {
  if (!facts.answer) return [];
  return [{ ...about(facts, 'Status'), seen: String(facts.answer.status), ...(needed !== undefined && { needed }) }];
}

/** The status, with the failed header beside it; only once if the status itself failed. */
export function statusAndHeader(facts: Facts, needed?: string): Evidence[] {
  const { check } = facts.verdict;
  return [...statusEvidence(facts, needed), ...evidenceOf(check?.rule === 'preflight-status' ? undefined : check)];
}

/** Headers of the answer that reveal something; those it does not have are left out. */
export function headerEvidence(facts: Facts, ...names: string[]): Evidence[] {
  return names.flatMap((name) => {
    const seen = combined(facts.answer?.headers, name);
    return seen === undefined ? [] : [{ ...about(facts, name), seen }];
  });
}

function about({ verdict }: Facts, header: string): Evidence {
  return { message: verdict.stage === 'preflight' ? 'preflight response' : 'response', hop: verdict.hop, header };
}
