/** The looks of buttons. */
import type { ComponentProps } from 'react';

export function Button(props: ComponentProps<'button'>) {
  return <button type="button" className="button" {...props} />;
}

/** Looks like a link; it leads somewhere in the panel, or acts at once. */
export function LinkButton(props: ComponentProps<'button'>) {
  return <Button className="link-button" {...props} />;
}

/** Only a drawing: its name is read aloud, and shown on hover. */
export function IconButton({ label, ...rest }: ComponentProps<'button'> & { label: string }) {
  return <Button className="icon-button" aria-label={label} title={label} {...rest} />;
}
