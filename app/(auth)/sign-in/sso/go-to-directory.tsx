'use client';
import { signIn } from 'next-auth/react';
import { useEffect, useRef } from 'react';

type GoToDirectoryProps = { provider: string; path: string };

/** next-auth starts only with a POST that carries its token, so that no other site can start it. */
export const GoToDirectory = ({ provider, path }: GoToDirectoryProps) => {
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    // Back from the directory leads to the form, not to here and off again.
    window.history.replaceState(null, '', `/sign-in?${new URLSearchParams({ callbackUrl: path })}`);
    signIn(provider, { callbackUrl: path }).catch(() => window.location.replace('/sign-in?error=OAuthSignin'));
  }, [provider, path]);
  return (
    <main className="grid min-h-dvh place-items-center p-8">
      <h1 className="text-lg">Taking you to your organisation’s sign-in…</h1>
    </main>
  );
};
