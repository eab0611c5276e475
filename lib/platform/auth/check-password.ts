import 'server-only';
import { err, ok, type Result } from '@/lib/result';
import { signInByEmail, toEmailKey } from '../prisma/identity';
import { verifyPassword } from './password';
import type { SignInThrottle, TooManyAttempts } from './throttle';

export type PasswordRefusal = { readonly kind: 'wrong-email-or-password' } | TooManyAttempts;

export type PasswordAttempt = { readonly email: string; readonly password: string; readonly ip: string };

/** Answers with the user's id. Neither the refusal nor the time it takes tells whether the address is known. */
export const checkPassword = async (
  throttle: SignInThrottle,
  { email, password, ip }: PasswordAttempt,
): Promise<Result<string, PasswordRefusal>> => {
  const attempt = { email: toEmailKey(email), ip };
  const admitted = await throttle.admit(attempt);
  if (!admitted.ok) return admitted;
  const user = await signInByEmail(email);
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (user === null || !isRight) return err({ kind: 'wrong-email-or-password' });
  await throttle.forgive(attempt);
  return ok(user.id);
};
