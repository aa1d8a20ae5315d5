/** The tab that `?tabId=` names. */
export function tabIdOf(search: string): number | undefined {
  const given = new URLSearchParams(search).get('tabId');
  return given !== null && /^\d+$/.test(given) ? Number(given) : undefined;
}
