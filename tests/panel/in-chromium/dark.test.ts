/** The dark theme. */
import { inChromium } from './browser.ts';
import { tryTheme } from './themes.ts';

inChromium(() => tryTheme('dark'));
