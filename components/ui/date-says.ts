import { parseTypedDate } from '@/lib/identifiers';
import { formatDate } from './format-instant';

/** What stands beside a date that is being typed: the day that it is taken for, or how to type one. */
export const dateSays = (typed: string): string => {
  const date = parseTypedDate(typed);
  return date === null ? 'Day, month and year, such as 1/9/2025.' : formatDate(date);
};
