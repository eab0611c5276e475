/** '1,204'. */
export const formatCount = (count: number): string => count.toLocaleString('en-GB');

/** '1 learner', '1,204 learners'. */
export const formatCounted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** '4.2 MB', in steps of 1,024 as file managers count. */
export const formatBytes = (bytes: number): string => {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
  const size = bytes / 1024 ** step;
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: step === 0 || size >= 100 ? 0 : 1 })} ${units[step]}`;
};

/** '2025-26' from '2526', where room is short. */
export const formatShortYear = (code: string): string => `20${code.slice(0, 2)}-${code.slice(2)}`;

/** '2025 to 2026' from '2526'. */
export const formatAcademicYear = (code: string): string => `20${code.slice(0, 2)} to 20${code.slice(2)}`;
