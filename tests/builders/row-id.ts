import { createHash } from 'node:crypto';

/** The same UUID for the same name, so that a failing test reads the same each time. */
export const rowId = (name: string): string =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');
