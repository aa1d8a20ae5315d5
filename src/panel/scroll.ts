/**
 * Scrolls one box, and nothing around it: `scrollIntoView` also moves the frames outside, and DevTools' own frame of the
 * panel has three pixels to give.
 */
export function scrollToTop(box: Element, element: Element, margin: number): void {
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - margin;
}

/** As little as needed. */
export function scrollNearest(box: Element, element: Element): void {
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
}
