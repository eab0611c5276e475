'use client';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { Toaster } from './toaster';

/** What every component in the browser counts on: British English, in-app navigation, a place for passing news. */
export const BrowserContext = ({ children }: { children: ReactNode }) => {
  const router = useRouter();
  const navigate = (href: string) => router.push(href as Parameters<typeof router.push>[0]);
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={navigate}>{children}</RouterProvider>
      <Toaster />
    </I18nProvider>
  );
};
