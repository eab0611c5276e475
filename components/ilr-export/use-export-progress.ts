'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { ExportProgress, ExportSummary } from '@/lib/features/ilr-export/schema';
import { usePolled } from '../ui/use-polled';
import { hasEnded, isUnderWay, moveOn, sayStep } from './under-way';

const readProgress = (json: unknown) => json as readonly ExportProgress[];

/** Keeps exports moving while any is under way, and asks for the page anew when one has ended. */
export const useExportProgress = <Export extends ExportSummary>(given: readonly Export[], progressHref: string) => {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const before = useRef(given);
  const read = useRef<readonly ExportProgress[] | null>(null);
  const isActive = given.some(({ status }) => isUnderWay(status));
  const { answer, isLost } = usePolled(progressHref, isActive, readProgress);
  useEffect(() => {
    const after = moveOn(given, answer);
    const earlier = new Map(before.current.map((one) => [one.id, one]));
    const steps = after.map((one) => sayStep(earlier.get(one.id) ?? one, one)).filter((step) => step !== null);
    if (steps.length > 0) setSaid(steps.join(' '));
    before.current = after;
    // An answer is older than a page that came after it, so each is asked only once about what has ended.
    if (answer && answer !== read.current && hasEnded(given, answer)) router.refresh();
    read.current = answer;
  }, [answer, given, router]);
  return { exports: moveOn(given, answer), said, isLost };
};
