import { afterEach, beforeEach } from 'vitest';

const { error } = console;
let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  console.error = (...args: unknown[]) => {
    complaints.push(args.map(String).join(' '));
    error(...args);
  };
});

afterEach(() => {
  console.error = error;
  if (complaints.length > 0) throw new Error(`The console must stay free of errors, but got: ${complaints.join('\n')}`);
});
