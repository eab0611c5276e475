import 'server-only';

/** Lets a loop sleep until something happens or the time is up; a call that comes early is not lost. */
export interface Waker {
  wake(): void;
  wait(ms: number): Promise<void>;
}

export const createWaker = (): Waker => {
  let isDue = false;
  let resume: (() => void) | undefined;
  return {
    wake: () => {
      isDue = true;
      resume?.();
    },
    wait: async (ms) => {
      if (!isDue) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isDue = false;
      resume = undefined;
    },
  };
};
