/** Answers that something in front of the app wrote in its place, and put its name on. */
import type { ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';

export interface Front {
  name: string;
  kind: 'bot check' | 'tunnel';
  header: string;
  seen: string;
}

const FRONTS = [
  { name: 'AWS WAF', kind: 'bot check', header: 'x-amzn-waf-action', values: /^(captcha|challenge)$/i },
  { name: 'Cloudflare', kind: 'bot check', header: 'cf-mitigated', values: /^challenge$/i },
  { name: 'ngrok', kind: 'tunnel', header: 'Ngrok-Error-Code', values: /^ERR_NGROK_3200$/ },
] as const;

export function frontOf({ headers }: ReceivedResponse): Front | undefined {
  for (const { values, ...front } of FRONTS) {
    const seen = combined(headers, front.header);
    if (seen !== undefined && values.test(seen)) return { ...front, seen };
  }
  return undefined;
}
