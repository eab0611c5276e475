'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { ImportDetail, ImportProgress } from '@/lib/features/ilr-import/schema';
import { usePolled } from '../ui/use-polled';
import { isImportMoving } from './import-look';

const readProgress = (json: unknown) => json as ImportProgress;

/** Keeps an import moving while it is checked or loaded, and asks for the page anew when that has ended. */
export const useImportProgress = (given: ImportDetail, progressHref: string) => {
  const router = useRouter();
  const isActive = isImportMoving(given.status);
  const { answer, isLost } = usePolled(progressHref, isActive, readProgress);
  // What the route said last may be from the step before, so it is the news that counts, not that there is any.
  const news = isActive && answer !== null && answer.status !== given.status ? answer.status : null;
  useEffect(() => {
    if (news !== null) router.refresh();
  }, [news, router]);
  const detail = isActive && answer ? { ...given, learnersDone: answer.learnersDone, isRead: answer.isRead } : given;
  return { detail, learnersInFile: answer?.learners ?? null, isLost };
};
