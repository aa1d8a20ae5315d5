import { describe, expect, it } from 'vitest';
import gateway from '../../../src/backends/api-gateway.ts';
import { type Server, serversOf } from '../../../src/engine/servers/server.ts';
import { answeredAs, inOrder, likeliest, variantOf } from '../../../src/panel/diagnosis/backend-choice.ts';
import { backends } from '../fixtures.ts';

const answered = (...ids: string[]) =>
  ids.map((id): Server => ({ name: id, kind: 'framework', backend: id, confidence: 'probable', because: 'Server' }));
const unknown: Server[] = [{ name: 'Varnish', kind: 'web server', confidence: 'certain', because: 'Via' }];

describe('the server shown first', () => {
  it.each([
    ['whoever answered this request', answered('flask', 'nginx'), 'django', 'flask'],
    ['the one chosen last, where nobody is known to have answered', [], 'django', 'django'],
    ['the one chosen last, where whoever answered has no backend', unknown, 'django', 'django'],
    ['the first of all, where nothing was chosen', [], undefined, 'express'],
    ['the first of all, where the one chosen last is gone', [], 'gone', 'express'],
  ])('is %s', (_, servers, preferred, id) => {
    expect(likeliest(backends, servers, preferred)?.id).toBe(id);
  });

  it('is followed by who else answered, then by the others in their order', () => {
    const ids = inOrder(backends, answered('flask', 'nginx')).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['flask', 'nginx', 'express', 'django']);
    expect([...ids].sort()).toEqual(backends.map(({ id }) => id).sort());
  });
});

describe('the variant shown', () => {
  const [express] = backends;
  if (!express) throw new Error('The fixtures have no backend.');

  it('is the one chosen last, else the first', () => {
    const last = express.variants.at(-1);
    expect(variantOf(express, last?.id)).toBe(last);
    expect(variantOf(express, 'gone')).toBe(express.variants[0]);
  });

  it('is the one that the answer shows, unless another was chosen for it', () => {
    const shown = answeredAs(gateway, serversOf([{ name: 'x-amz-apigw-id', value: '1' }]));
    expect(variantOf(gateway, undefined, shown, 'http-api').id).toBe('rest-api');
    expect(variantOf(gateway, 'http-api', shown).id).toBe('http-api');
  });

  it('is left open where the answer does not show it', () => {
    expect(answeredAs(express, answered('express'))).toBeUndefined();
  });
});
