'use client';
import { useSyncExternalStore } from 'react';
import { parseTheme, type Theme, themeKey } from './theme';

const listeners = new Set<() => void>();

const stored = (): Theme => {
  try {
    return parseTheme(localStorage.getItem(themeKey));
  } catch {
    // Storage can be forbidden by the browser; the system's theme is then the only one.
    return 'system';
  }
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

const choose = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
};

/** The theme that the person chose on this device, and how to choose another. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(subscribe, stored, (): Theme => 'system'),
  choose,
];
