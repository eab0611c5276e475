import type { ColumnMapping } from '@/lib/features/learner-csv/schema';
import type { CsvColumn } from './csv-columns';

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Each header with the field that it was matched with the last time, that has its name, or none; no field twice. */
export const matchColumns = (
  headers: readonly string[],
  columns: readonly CsvColumn[],
  remembered: readonly ColumnMapping[],
): readonly ColumnMapping[] => {
  const last = new Map(remembered.map(({ header, field }) => [header, field]));
  const named = new Map(
    columns.flatMap(({ name, label }) => [[plain(label), name] as const, [plain(name), name] as const]),
  );
  const known = new Set(columns.map(({ name }) => name));
  const taken = new Set<string>();
  return headers.map((header) => {
    const wanted = last.has(header) ? last.get(header) : named.get(plain(header));
    if (!wanted || !known.has(wanted) || taken.has(wanted)) return { header, field: null };
    taken.add(wanted);
    return { header, field: wanted };
  });
};

/** What is still to be said before a file can be sent, in sentences. */
export const mappingProblems = (matched: readonly ColumnMapping[], keys: readonly string[]): readonly string[] => {
  const fields = matched.flatMap(({ field }) => (field === null ? [] : [field]));
  const missing = keys.filter((key) => !fields.includes(key)).map((key) => `No column is ${key}.`);
  const twice = [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place))];
  return [...missing, ...twice.map((field) => `Two columns are ${field}.`)];
};
