'use client';
import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { cx } from './cx';
import { optionStyle } from './list-style';
import type { MultiSelectOption } from './narrow-options';

type MultiSelectOptionsProps = { label: string; shown: readonly MultiSelectOption[]; total: number };

export const MultiSelectOptions = ({ label, shown, total }: MultiSelectOptionsProps) => (
  <section aria-label={`Options: ${label}`} className="flex min-h-0 flex-col">
    <ListBox<MultiSelectOption>
      className="max-h-72 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-2 py-3 text-ink-soft text-sm">Nothing matches. Try fewer letters.</p>}
    >
      {(option) => (
        <ListBoxItem id={option.id} textValue={`${option.code} ${option.name}`} className={cx(optionStyle, 'group')}>
          <span
            aria-hidden
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong text-on-accent group-data-selected:border-accent group-data-selected:bg-accent"
          >
            <Check strokeWidth={3} className="invisible size-3 group-data-selected:visible" />
          </span>
          <span className="min-w-0 flex-1">
            {option.name}
            {option.mark ? <span className="block text-caution-ink text-xs">{option.mark}</span> : null}
          </span>
          <span className="shrink-0 font-mono text-ink-soft text-xs leading-5">{option.code}</span>
        </ListBoxItem>
      )}
    </ListBox>
    {total > shown.length ? (
      <p className="border-line border-t bg-sunken px-3 py-2 text-ink-soft text-sm">
        Showing {shown.length} of {total.toLocaleString('en-GB')}. Type to narrow.
      </p>
    ) : null}
  </section>
);
