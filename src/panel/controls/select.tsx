import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'select'>, 'onSelect'> {
  items: { id: string; name: string }[];
  onSelect(id: string): void;
}

export function Select({ items, onSelect, children, ...rest }: Props) {
  return (
    <select className="select" onChange={(event) => onSelect(event.target.value)} {...rest}>
      {children}
      {items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
