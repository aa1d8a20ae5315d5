/** Keeps the panel in DevTools' own theme; an ordinary page follows the system's. */

export type Theme = 'light' | 'dark';

/** What browsers offer under `devtools.panels`: Chrome accepts one handler, Firefox has an event. */
export interface ThemeSource {
  themeName?: string;
  setThemeChangeHandler?(handler: (name: string) => void): void;
  onThemeChanged?: { addListener(listener: (name: string) => void): void };
}

/** Chrome says `default` or `dark`, Firefox `light`, `dark` or `firebug`. */
export function themeNamed(name: string): Theme {
  return name === 'dark' ? 'dark' : 'light';
}

export function followTheme(source: ThemeSource | undefined): void {
  if (source?.themeName === undefined) followSystem();
  else followDevTools(source, source.themeName);
}

function followDevTools(source: ThemeSource, name: string): void {
  const change = (next: string) => show(themeNamed(next));
  change(name);
  if (source.setThemeChangeHandler) source.setThemeChangeHandler(change);
  else source.onThemeChanged?.addListener(change);
}

function followSystem(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  show(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', (event) => show(event.matches ? 'dark' : 'light'));
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
