/** What a finding rests on if it is not certain. */
import type { Facts, Finding } from '../cause.ts';

/** A finding that rests on circumstances says so, and names them. */
export function probably(because: string): Pick<Finding, 'confidence' | 'because'> {
  return { confidence: 'probable', because };
}

/** If only the refusal points to credentials, a header line that Firefox hides would explain it as well. */
export function ifWithCredentials({ exchange, credentials, verdict }: Facts): Pick<Finding, 'confidence' | 'because'> {
  const mayBeALine = verdict.orElse?.some(({ code }) => code === 'CORSMultipleAllowOriginNotAllowed');
  // A response that was refused because of such a line ends as completed (measured).
  const isOpen = mayBeALine && credentials.certainty === 'inferred' && exchange.outcome.state === 'failed';
  return isOpen ? probably(credentials.reason) : { confidence: 'certain' };
}
