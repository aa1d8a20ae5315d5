/** The light theme. */
import { inChromium } from './browser.ts';
import { tryTheme } from './themes.ts';

inChromium(() => tryTheme('light'));
