/** The places that focus can be moved to. */
import { useCallback, useRef } from 'react';
import { focusFirst } from './focus.ts';

export type Places = ReturnType<typeof usePlaces>;

export function usePlaces() {
  const listBox = useRef<HTMLDivElement>(null);
  const divider = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const empty = useRef<HTMLHeadingElement>(null);
  const filterBox = useRef<HTMLInputElement>(null);
  return {
    ...{ listBox, divider, details, empty, filterBox },
    /**
     * Or the nearest place that exists. What stands in for the list goes away when the list comes back, and so would
     * the focus.
     */
    toList: useCallback(() => focusFirst(listBox.current, divider.current, empty.current, filterBox.current), []),
    toDetails: () => details.current?.focus(),
    toFilter: () => filterBox.current?.select(),
  };
}
