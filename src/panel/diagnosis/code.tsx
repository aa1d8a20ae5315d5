/**
 * Code in colours. The highlighter (8 kB gzipped) and each language (about 1 kB) are loaded when the first code of that
 * language is shown; until then, and where it fails, the code stands there plain.
 */
import type { LanguageFn } from 'highlight.js';
import { type ReactNode, useEffect, useState } from 'react';
import type { Language } from '../../backends/backend.ts';

const grammars: Partial<Record<Language, () => Promise<{ default: LanguageFn }>>> = {
  javascript: () => import('highlight.js/lib/languages/javascript'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  python: () => import('highlight.js/lib/languages/python'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  java: () => import('highlight.js/lib/languages/java'),
  go: () => import('highlight.js/lib/languages/go'),
  php: () => import('highlight.js/lib/languages/php'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  bash: () => import('highlight.js/lib/languages/bash'),
  nginx: () => import('highlight.js/lib/languages/nginx'),
  apache: () => import('highlight.js/lib/languages/apache'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
  json: () => import('highlight.js/lib/languages/json'),
};

export function Code({ code, language }: { code: string; language: Language }) {
  const [coloured, setColoured] = useState<{ code: string; nodes: ReactNode }>();
  useEffect(() => {
    let wanted = true;
    colours(code, language).then(
      (nodes) => wanted && setColoured({ code, nodes }),
      (error: unknown) => console.warn('CORS Explainer: code is shown without colours.', error),
    );
    return () => {
      wanted = false;
    };
  }, [code, language]);
  return coloured?.code === code ? coloured.nodes : code;
}

async function colours(code: string, language: Language): Promise<ReactNode> {
  const grammar = grammars[language];
  if (!grammar) return code;
  const [{ default: highlighter }, { default: define }] = await Promise.all([
    import('highlight.js/lib/core'),
    grammar(),
  ]);
  if (!highlighter.getLanguage(language)) highlighter.registerLanguage(language, define);
  const { value } = highlighter.highlight(code, { language });
  // The highlighter answers in HTML. It is read in a document of its own, where nothing runs, and becomes elements here.
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
