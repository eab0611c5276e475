'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { AppLink } from '../ui/app-link';
import { cx } from '../ui/cx';
import { currentEntry, type NavigationEntry } from './navigation';

type NavigationListProps = {
  ukprn: number;
  label: string;
  isLabelShown?: boolean;
  entries: readonly NavigationEntry[];
  onNavigate?: () => void;
};

export const NavigationList = ({ ukprn, label, isLabelShown = false, entries, onNavigate }: NavigationListProps) => {
  const current = currentEntry(ukprn, usePathname(), useSearchParams());
  if (entries.length === 0) return null;
  return (
    <nav aria-label={label} className="flex flex-col gap-1">
      {isLabelShown ? <p className="px-2.5 pb-0.5 font-semibold text-ink-soft text-xs">{label}</p> : null}
      <ul className="flex flex-col gap-px">
        {entries.map((entry) => (
          <li key={entry.path}>
            <AppLink
              href={`/${ukprn}${entry.path}`}
              aria-current={entry === current ? 'page' : undefined}
              onClick={onNavigate}
              className={cx(
                'flex min-h-8 items-center gap-2.5 rounded-md px-2.5 text-ink hover:bg-hover pointer-coarse:min-h-11',
                entry === current && 'bg-chosen font-semibold text-accent-ink hover:bg-chosen',
              )}
            >
              <entry.icon aria-hidden className="size-4 shrink-0" />
              {entry.label}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
