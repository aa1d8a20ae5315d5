/** Macs have other names for their keys (⌘). */
export const isMac = navigator.platform.startsWith('Mac');
