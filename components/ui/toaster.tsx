'use client';
import { Toaster as BaseToaster } from 'sonner';
import { useTheme } from './use-theme';

/** Passing news. The page itself always says the same in a place that stays. */
export const Toaster = () => {
  const [theme] = useTheme();
  return (
    <BaseToaster
      theme={theme}
      position="bottom-right"
      closeButton
      containerAriaLabel="Notifications"
      toastOptions={{
        duration: 8000,
        classNames: {
          toast: '!bg-raised !text-ink !border-line !shadow-raised !rounded-lg !font-sans !text-base',
          description: '!text-ink-soft',
          closeButton: '!bg-raised !text-ink !border-line',
        },
      }}
    />
  );
};
