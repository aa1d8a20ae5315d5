/** Macs name their keys otherwise (⌘). */
export const isMac = navigator.platform.startsWith('Mac');
