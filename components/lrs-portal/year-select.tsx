'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { formatAcademicYear } from '../ui/format-count';
import { Select } from '../ui/select';

type YearSelectProps = { href: string; academicYear: string; years: readonly string[] };

/** Whose year it is; it stands in the address. */
export const YearSelect = ({ href, academicYear, years }: YearSelectProps) => {
  const router = useRouter();
  return (
    <Select
      label="Academic year"
      options={years.map((id) => ({ id, label: formatAcademicYear(id) }))}
      value={academicYear}
      onChange={(year) => router.push(`${href}?year=${year}` as Route)}
      className="w-44"
    />
  );
};
