/** Runs in the page: asks so often a second, whatever comes of it. */
export async function askSteadily(asked: { url: string; perSecond: number; seconds: number }): Promise<void> {
  const count = asked.perSecond * asked.seconds;
  const start = performance.now();
  for (let sent = 0; sent < count; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const due = Math.min(count, ((performance.now() - start) * asked.perSecond) / 1000);
    for (; sent < due; sent += 1) fetch(`${asked.url}row-${sent}`).catch(() => {});
  }
}
