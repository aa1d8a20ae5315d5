import type { ReactNode } from 'react';
import { Select } from '../controls/select.tsx';
import { type Item, Tabs } from './tabs.tsx';

interface Props<I extends Item> {
  label: string;
  /** The label for the items without a tab. */
  others: string;
  items: I[];
  /** How many tabs fit in one line. The other items are in a menu, and the chosen one gets a tab. */
  most: number;
  selected: I;
  onSelect(id: string): void;
  children: ReactNode;
}

export function FewTabs<I extends Item>({ label, others, items, most, selected, onSelect, children }: Props<I>) {
  const tabs = items.filter((one, index) => index < most || one === selected);
  const rest = items.filter((one) => !tabs.includes(one));
  return (
    <Tabs
      label={label}
      items={tabs}
      selected={selected}
      onSelect={onSelect}
      beside={rest.length > 0 && <Others label={others} items={rest} onSelect={onSelect} />}
    >
      {children}
    </Tabs>
  );
}

function Others({ label, items, onSelect }: { label: string; items: Item[]; onSelect(id: string): void }) {
  return (
    <Select aria-label={label} value="" items={items} onSelect={onSelect}>
      <option value="" disabled hidden>
        {label}
      </option>
    </Select>
  );
}
