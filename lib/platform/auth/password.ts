import 'server-only';
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP Password Storage: argon2id with 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CHARACTERS_MIN = 12;
const CHARACTERS_MAX = 128;

let standIn: Promise<string> | undefined;

/** The same password typed on another keyboard must be the same bytes. */
const normalised = (password: string): string => password.normalize('NFKC');

export const isAcceptablePassword = (password: string): boolean => {
  const { length } = [...normalised(password)];
  return length >= CHARACTERS_MIN && length <= CHARACTERS_MAX;
};

/** Throws when the password may not be used: a form asks `isAcceptablePassword` first. */
export const hashPassword = async (password: string): Promise<string> => {
  if (!isAcceptablePassword(password)) throw new RangeError('A password has 12 to 128 characters.');
  return hash(normalised(password), COST);
};

/** Takes as long when there is nothing to compare with, so that the time does not tell who has an account. */
export const verifyPassword = async (passwordHash: string | null, password: string): Promise<boolean> => {
  standIn ??= hash(randomBytes(32), COST);
  const other = await standIn;
  if (!isAcceptablePassword(password)) return false;
  const isSame = await verify(passwordHash ?? other, normalised(password));
  return isSame && passwordHash !== null;
};
