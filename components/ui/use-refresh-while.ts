'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 3000;

/** Asks for the page anew every few seconds while `isActive` and the page is seen. */
export const useRefreshWhile = (isActive: boolean): void => {
  const router = useRouter();
  useEffect(() => {
    if (!isActive) return;
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [isActive, router]);
};
