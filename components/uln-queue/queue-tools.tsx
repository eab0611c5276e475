'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import {
  type QueueSort,
  type UlnProblem,
  type UlnQueueQuery,
  ulnQueueAddress,
  type VerifiedWithin,
  verifiedWithinDays,
} from '@/lib/features/uln-queue/schema';
import { formatAcademicYear } from '../ui/format-count';
import { Select } from '../ui/select';
import { sortWords } from './problem-words';

type QueueToolsProps = {
  href: string;
  query: UlnQueueQuery;
  academicYear: string;
  years: readonly string[];
  problem: UlnProblem | null;
};

/** The year, what counts as too long ago, and the order. */
export const QueueTools = ({ href, query, academicYear, years, problem }: QueueToolsProps) => {
  const router = useRouter();
  const [isLoading, startLoading] = useTransition();
  const show = (change: Partial<UlnQueueQuery>) =>
    startLoading(() =>
      router.push(`${href}${ulnQueueAddress({ ...query, after: null, before: null, ...change })}` as Route, {
        scroll: false,
      }),
    );
  return (
    <div className="flex flex-wrap items-end gap-3" aria-busy={isLoading}>
      <Select
        label="Academic year"
        options={years.map((id) => ({ id, label: formatAcademicYear(id) }))}
        value={academicYear}
        onChange={(year) => show({ academicYear: year })}
        className="w-44"
      />
      <Select<VerifiedWithin>
        label="Verified within"
        options={verifiedWithinDays.map((id) => ({ id, label: `${id} days` }))}
        value={query.days}
        onChange={(days) => show({ days })}
        className="w-36"
      />
      <Select<QueueSort>
        label="Order"
        options={[
          { id: 'urgency', label: problem === null ? 'Most pressing first' : sortWords[problem] },
          { id: 'name', label: 'Name' },
        ]}
        value={query.sort}
        onChange={(sort) => show({ sort })}
        className="w-52"
      />
    </div>
  );
};
