/**
 * Scrolls one box, and nothing around it: `scrollIntoView` also moves the outer frames, and DevTools' own frame of the
 * panel can move by three pixels.
 */
export function scrollToTop(box: Element, element: Element, margin: number): void {
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - margin;
}

/** Scrolls as little as needed. @param header stays at the top of the box, and covers what is below it */
export function scrollNearest(box: Element, element: Element, header?: Element | null): void {
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  const top = outer.top + (header?.getBoundingClientRect().height ?? 0);
  if (inner.top < top) box.scrollTop -= top - inner.top;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
}
