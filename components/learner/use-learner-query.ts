'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { type LearnerListQuery, learnerListAddress } from '@/lib/features/learner/schema';

/** The state of the list, shown as chosen at once while the page for it is on its way. */
export const useLearnerQuery = (listHref: string, shown: LearnerListQuery) => {
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const [query, setQuery] = useOptimistic(shown);
  const show = (next: LearnerListQuery): void =>
    startTransition(() => {
      setQuery(next);
      router.push(`${listHref}${learnerListAddress(next)}` as Route, { scroll: false });
    });
  return { query, show, isLoading };
};
