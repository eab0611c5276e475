import type { ReactNode } from 'react';
import { cx } from './cx';

export type Definition = { readonly term: string; readonly value: ReactNode };

/** Facts in two columns; in one on a phone. */
export const DefinitionList = ({ items, className }: { items: readonly Definition[]; className?: string }) => (
  <dl className={cx('flex flex-col', className)}>
    {items.map(({ term, value }) => (
      <div
        key={term}
        className="grid gap-x-6 gap-y-0.5 border-line border-b py-2 last:border-b-0 sm:grid-cols-[minmax(9rem,14rem)_1fr]"
      >
        <dt className="text-ink-soft">{term}</dt>
        <dd className="min-w-0 break-words text-ink">{value}</dd>
      </div>
    ))}
  </dl>
);
