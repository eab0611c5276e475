import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parseTheme, themeKey, themeScript } from '../../../components/ui/theme';

const themeAfter = (getItem: (key: string) => string | null): string | undefined => {
  const dataset: { theme?: string } = {};
  runInNewContext(themeScript, { localStorage: { getItem }, document: { documentElement: { dataset } } });
  return dataset.theme;
};

describe('the theme is set before the first paint', () => {
  it('takes the one that was chosen', () => {
    expect(themeAfter((key) => (key === themeKey ? 'dark' : null))).toBe('dark');
    expect(themeAfter((key) => (key === themeKey ? 'light' : null))).toBe('light');
  });

  it('leaves it to the system when nothing, or nonsense, is stored', () => {
    expect(themeAfter(() => null)).toBeUndefined();
    expect(themeAfter(() => 'purple')).toBeUndefined();
  });

  it('survives a browser that forbids storage', () => {
    const forbid = () => {
      throw new Error('denied');
    };
    expect(themeAfter(forbid)).toBeUndefined();
  });

  it('reads what is stored as one of the three themes', () => {
    expect(parseTheme('dark')).toBe('dark');
    expect(parseTheme('purple')).toBe('system');
    expect(parseTheme(null)).toBe('system');
  });
});
