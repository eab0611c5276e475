'use client';
import { useEffect, useState } from 'react';

const everyMs = 1000;
const slowestMs = 15_000;

type Polled<Answer> = { readonly answer: Answer | null; readonly isLost: boolean };

/** Waits longer after each failure in a row, so that a server in trouble is left in peace. */
export const pollDelayMs = (failures: number): number => Math.min(slowestMs, everyMs * 2 ** failures);

/** Asks a JSON route every second while `isActive` and the page is seen. `isLost` while it gives no answer. */
export const usePolled = <Answer>(href: string, isActive: boolean, read: (json: unknown) => Answer): Polled<Answer> => {
  const [polled, setPolled] = useState<Polled<Answer>>({ answer: null, isLost: false });
  useEffect(() => {
    if (!isActive) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    const ask = async () => {
      try {
        const response = await fetch(href, { signal: abort.signal, cache: 'no-store' });
        if (!response.ok) throw new Error(`The progress route answered ${response.status}`);
        const answer = read(await response.json());
        failures = 0;
        setPolled({ answer, isLost: false });
      } catch {
        if (abort.signal.aborted) return;
        failures += 1;
        if (failures > 2) setPolled(({ answer }) => ({ answer, isLost: true }));
      }
      schedule();
    };
    const schedule = () => {
      clearTimeout(timer);
      if (!document.hidden && !abort.signal.aborted) timer = setTimeout(ask, pollDelayMs(failures));
    };
    schedule();
    document.addEventListener('visibilitychange', schedule);
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', schedule);
    };
  }, [href, isActive, read]);
  return polled;
};
