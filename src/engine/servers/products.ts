/** Programs that people run and do not write: CORS is a setting there, and no code of theirs is asked. */
import type { Hop, ReceivedResponse } from '../exchange.ts';

interface Product {
  name: string;
  /** What it puts on its answers, the header's name in lower case. */
  sign: [header: string, value: RegExp];
  settings: readonly string[];
}

const products: readonly Product[] = [
  { name: 'Strapi', sign: ['x-powered-by', /^Strapi\b/i], settings: ['strapi::cors'] },
  { name: 'Directus', sign: ['x-powered-by', /^Directus$/i], settings: ['CORS_ENABLED', 'CORS_ORIGIN'] },
  { name: 'Drupal', sign: ['x-generator', /^Drupal\b/i], settings: ['cors.config'] },
  {
    name: 'Elasticsearch',
    sign: ['x-elastic-product', /^Elasticsearch$/i],
    settings: ['http.cors.enabled', 'http.cors.allow-origin'],
  },
  { name: 'CouchDB', sign: ['server', /^CouchDB\b/i], settings: ['enable_cors', 'origins'] },
];

const signs = new Set(products.map(({ sign: [header] }) => header));

export function productOf(hops: readonly Hop[]): Product | undefined {
  for (const { preflight, response } of hops) {
    const product = productOn(preflight?.response) ?? productOn(response);
    if (product) return product;
  }
  return undefined;
}

/** One look at each line: this is asked of every repair. */
function productOn(answer: ReceivedResponse | undefined): Product | undefined {
  for (const { name, value } of answer?.headers ?? []) {
    const header = name.toLowerCase();
    if (!signs.has(header)) continue;
    const product = products.find(({ sign }) => sign[0] === header && sign[1].test(value));
    if (product) return product;
  }
  return undefined;
}
