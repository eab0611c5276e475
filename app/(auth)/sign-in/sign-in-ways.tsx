'use client';
import type { DemoSignIn } from '@/components/layout/demo-sign-ins';
import { SignInScreen } from '@/components/layout/sign-in-screen';
import { signInWithPassword } from './sign-in-with-password';

type SignInWaysProps = { path: string; ssoLabel?: string; demo: readonly DemoSignIn[]; notice?: string };

/** Joins the screen, which knows no library, to next-auth's client. */
export const SignInWays = ({ path, ssoLabel, demo, notice }: SignInWaysProps) => (
  <SignInScreen
    signIn={(typed) => signInWithPassword(typed, path)}
    sso={ssoLabel ? { label: ssoLabel, href: `/sign-in/sso?${new URLSearchParams({ callbackUrl: path })}` } : undefined}
    demo={demo}
    notice={notice}
  />
);
