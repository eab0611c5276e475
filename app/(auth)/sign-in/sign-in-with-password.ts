import { signIn } from 'next-auth/react';
import type { SignIn } from '@/components/layout/sign-in-form';

const NO_ANSWER = 'There was no answer. Check your connection and try again.';
const NO_COOKIE =
  'Your browser did not keep a cookie that signing in needs. Allow cookies for this site and try again.';

// next-auth asks for the token of a cookie that did not come back by sending the visitor to its own page.
const lostCookie = (url: string | null): boolean => url !== null && new URL(url).searchParams.has('csrf');

/** Goes to `path` when the server says yes, else answers with the server's sentence. */
export const signInWithPassword = async (typed: Parameters<SignIn>[0], path: string): ReturnType<SignIn> => {
  const answer = await signIn('credentials', { ...typed, callbackUrl: path, redirect: false }).catch(() => undefined);
  if (answer === undefined) return { ok: false, message: NO_ANSWER };
  if (answer.error) return { ok: false, message: answer.error };
  if (lostCookie(answer.url)) return { ok: false, message: NO_COOKIE };
  if (!answer.ok) return { ok: false, message: NO_ANSWER };
  window.location.assign(path);
  return { ok: true };
};
