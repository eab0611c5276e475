export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

export const themeKey = 'muster-theme';

/** Runs in the head before the first paint, so that nobody sees the wrong theme flash by. */
export const themeScript =
  `try{var t=localStorage.getItem('${themeKey}');` +
  `if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

export const parseTheme = (stored: string | null): Theme => themes.find((theme) => theme === stored) ?? 'system';
