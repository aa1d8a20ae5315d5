/**
 * Code in colours. The highlighter (20 kB gzipped, with all its languages) is loaded once code is shown and there is
 * time; until then, and if that fails, the code is shown without colours.
 */
import { type ReactNode, useEffect, useState } from 'react';
import type { Language } from '../../backends/backend.ts';

/**
 * In ms, at the latest. While a page loads, the rows of its failures come first, and colouring took 40 ms from them.
 */
const patience = 1000;

export function Code({ code, language }: { code: string; language: Language }) {
  const [coloured, setColoured] = useState<{ code: string; nodes: ReactNode }>();
  useEffect(() => {
    let wanted = true;
    const colour = () =>
      colours(code, language).then(
        (nodes) => wanted && setColoured({ code, nodes }),
        (error: unknown) => console.warn('CORS Explainer: code is shown without colours.', error),
      );
    const idle = requestIdleCallback(colour, { timeout: patience });
    return () => {
      wanted = false;
      cancelIdleCallback(idle);
    };
  }, [code, language]);
  return coloured?.code === code ? coloured.nodes : code;
}

async function colours(code: string, language: Language): Promise<ReactNode> {
  const { highlighter } = await import('./highlighter.ts');
  if (!highlighter.getLanguage(language)) return code;
  const { value } = highlighter.highlight(code, { language });
  // The highlighter returns HTML. It is parsed in a document of its own, where nothing runs, and turned into elements
  // here.
  return elements(new DOMParser().parseFromString(`<pre>${value}</pre>`, 'text/html').querySelector('pre'));
}

function elements(parent: Node | null): ReactNode[] {
  return [...(parent?.childNodes ?? [])].map((node, index) => {
    if (!(node instanceof Element)) return node.textContent;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: tokens never move within their code.
      <span key={index} className={node.className}>
        {elements(node)}
      </span>
    );
  });
}
