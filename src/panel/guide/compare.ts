/** Two URLs, part by part: whether they have the same origin, and where they differ. */
import { type Difference, difference } from '../diagnosis/difference.ts';

export type PartName = 'scheme' | 'host' | 'port';

export interface ComparedPart {
  part: PartName;
  values: [string, string];
  /** Absent if both are equal. */
  difference?: Difference;
}

export interface Comparison {
  sameOrigin: boolean;
  parts: ComparedPart[];
}

/** Absent while one of them is not a URL with an origin. */
export function compareOrigins(one: string, other: string): Comparison | undefined {
  const [some, others] = [originParts(one), originParts(other)];
  if (!some || !others) return undefined;
  const parts = (['scheme', 'host', 'port'] as const).map((part): ComparedPart => {
    const values: [string, string] = [some[part], others[part]];
    return values[0] === values[1] ? { part, values } : { part, values, difference: difference(...values) };
  });
  return { sameOrigin: parts.every((part) => !part.difference), parts };
}

const usualPorts: Record<string, string> = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443' };

function originParts(url: string): Record<PartName, string> | undefined {
  const text = url.trim();
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port } = new URL(text);
  const usual = usualPorts[protocol];
  if (usual === undefined) return undefined;
  return { scheme: protocol.slice(0, -1), host: hostname, port: port || usual };
}
