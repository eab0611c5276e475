import { Star } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { LearnerTag } from '@/lib/features/learner/schema';

/** A tag in its colour, thin enough that its words keep their contrast. */
export const TagChip = ({ name, colour, isMain, isRetired }: LearnerTag) => (
  <span
    style={{ '--tag': `var(--tag-${colour}, var(--tag-grey))` } as CSSProperties}
    className="inline-flex max-w-48 items-center gap-1.5 rounded-sm border border-(--tag) bg-[color-mix(in_oklab,var(--tag)_12%,var(--surface))] px-1.5 text-ink text-xs leading-5"
  >
    {isMain ? (
      <Star aria-hidden className="size-3 shrink-0 fill-(--tag) text-(--tag)" />
    ) : (
      <span aria-hidden className="size-2 shrink-0 rounded-full bg-(--tag)" />
    )}
    <span className="truncate">
      {name}
      {isRetired ? <span className="text-ink-soft"> (retired)</span> : null}
    </span>
    {isMain ? <span className="sr-only">, main tag</span> : null}
  </span>
);
