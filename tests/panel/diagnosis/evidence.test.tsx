import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SeenNeeded } from '../../../src/panel/diagnosis/evidence.tsx';

it('shows letters beyond ASCII, and not their bytes', () => {
  const seen = String.fromCharCode(...new TextEncoder().encode('https://müller.example'));
  const markup = renderToStaticMarkup(<SeenNeeded seen={seen} needed={undefined} />);
  expect(markup).toContain('<code>https://müller.example</code>');
});
