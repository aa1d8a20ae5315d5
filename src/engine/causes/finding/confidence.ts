/** What a finding rests on, where it is not certain. */
import type { Facts, Finding } from '../cause.ts';

/** A finding that rests on circumstances says so, and on which. */
export function probably(because: string): Pick<Finding, 'confidence' | 'because'> {
  return { confidence: 'probable', because };
}

/** Where nothing but the refusal shows credentials, a line that Firefox hides explains it as well. */
export function ifWithCredentials({ exchange, credentials, verdict }: Facts): Pick<Finding, 'confidence' | 'because'> {
  const mayBeALine = verdict.orElse?.some(({ code }) => code === 'CORSMultipleAllowOriginNotAllowed');
  // A response that was refused for such a line ends as completed (measured).
  const isOpen = mayBeALine && credentials.certainty === 'inferred' && exchange.outcome.state === 'failed';
  return isOpen ? probably(credentials.reason) : { confidence: 'certain' };
}
