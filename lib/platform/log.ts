import 'server-only';

type Facts = Readonly<Record<string, string | number | boolean>>;

const write = (level: 'info' | 'error', message: string, facts: Facts) =>
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`);

/** The kind and code of an error and where it was thrown. Its message may quote a value, so it stays out. */
const factsOf = (error: unknown): Facts => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, code, frames: frames.slice(0, 8).join(' <') };
};

/** By allow-list: fixed sentences, ids and counts. Nothing that a person typed is ever logged. */
export const log = {
  info: (message: string, facts: Facts = {}): void => {
    write('info', message, facts);
  },
  error: (message: string, error: unknown, facts: Facts = {}): void => {
    write('error', message, { ...facts, ...factsOf(error) });
  },
};
