/** Whose keys are named otherwise. */
export const isMac = navigator.platform.startsWith('Mac');
