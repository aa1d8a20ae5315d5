/** Saves a text as a file, through the browser's own downloads. @returns its size in bytes */
export function saveFile(name: string, text: string): number {
  const content = new Blob([text], { type: 'application/json' });
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then the download holds the content itself.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return content.size;
}

/** `cors-2026-11-23-0915.har`: files of one day sort by time. */
export function fileName(ending: string, at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `cors-${day}-${two(at.getHours())}${two(at.getMinutes())}.${ending}`;
}
