/**
 * The highlighter with the languages that backends print: in one file, because similar grammars compress well together.
 */
import highlighter from 'highlight.js/lib/core';
import apache from 'highlight.js/lib/languages/apache';
import bash from 'highlight.js/lib/languages/bash';
import csharp from 'highlight.js/lib/languages/csharp';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import nginx from 'highlight.js/lib/languages/nginx';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import type { Language } from '../../backends/backend.ts';

const languages: Partial<Record<Language, Parameters<typeof highlighter.registerLanguage>[1]>> = {
  ...{ apache, bash, csharp, go, java, json, nginx, php, python, ruby, typescript, yaml },
  // The TypeScript grammar covers all of JavaScript.
  javascript: typescript,
};

for (const [name, define] of Object.entries(languages)) highlighter.registerLanguage(name, define);

export { highlighter };
