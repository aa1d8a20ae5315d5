import type { ComponentProps } from 'react';

export function Button(props: ComponentProps<'button'>) {
  return <button type="button" className="button" {...props} />;
}

/** Looks like a link, and leads to somewhere in the panel or acts at once. */
export function LinkButton(props: ComponentProps<'button'>) {
  return <Button className="link-button" {...props} />;
}
