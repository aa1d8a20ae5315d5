/** webRequest's names of DevTools' resource types that it calls otherwise. */
const names = new Map(Object.entries<string>({ fetch: 'xmlhttprequest', xhr: 'xmlhttprequest', manifest: 'other' }));

export function requestType(resourceType: string): string {
  return names.get(resourceType) ?? resourceType;
}
