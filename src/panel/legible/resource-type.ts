/** webRequest's names of DevTools' resource types that it calls otherwise. */
const names = new Map(Object.entries<string>({ fetch: 'xmlhttprequest', xhr: 'xmlhttprequest', manifest: 'other' }));

export function requestType(resourceType: string): string {
  return names.get(resourceType) ?? resourceType;
}

/** As the Network panel groups what webRequest cannot tell apart: `fetch()`, XHR and EventSource. */
export function typeName(type: string): string {
  return type === 'xmlhttprequest' ? 'Fetch/XHR' : type;
}
