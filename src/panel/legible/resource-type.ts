/** DevTools' resource types under webRequest's names, if those differ. */
const names = new Map(Object.entries<string>({ fetch: 'xmlhttprequest', xhr: 'xmlhttprequest', manifest: 'other' }));

export function requestType(resourceType: string): string {
  return names.get(resourceType) ?? resourceType;
}

/** Like the Network panel, groups what webRequest cannot tell apart: `fetch()`, XHR and EventSource. */
export function typeName(type: string): string {
  return type === 'xmlhttprequest' ? 'Fetch/XHR' : type;
}
