'use client';
import { useEffect } from 'react';
import { leavesPage } from './leaves-page';

const WARNING = 'What you typed on this page is not saved. Leave without it?';

// Each open form with something typed listens; one question is enough.
const askedAbout = new WeakSet<Event>();

/** The browser asks before the page goes with something typed in it, whether the tab closes or a link is followed. */
export const useLeaveWarning = (isDirty: boolean): void => {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = (event: MouseEvent) => {
      if (askedAbout.has(event) || !leavesPage(event, window.location.href)) return;
      askedAbout.add(event);
      if (window.confirm(WARNING)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', warn);
    // Before the link itself hears of it.
    document.addEventListener('click', ask, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('click', ask, { capture: true });
    };
  }, [isDirty]);
};
