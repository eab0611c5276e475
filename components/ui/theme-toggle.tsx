'use client';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from './icon-button';
import { Menu } from './menu';
import { type Theme, themes } from './theme';
import { useTheme } from './use-theme';

const words: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'Same as this device' };
const icons = { light: Sun, dark: Moon, system: Monitor };

export const ThemeToggle = () => {
  const [theme, choose] = useTheme();
  const Icon = icons[theme];
  return (
    <Menu
      label="Theme"
      trigger={<IconButton label={`Theme: ${words[theme]}`} icon={<Icon aria-hidden className="size-4.5" />} />}
      entries={themes.map((entry) => {
        const EntryIcon = entry === theme ? Check : icons[entry];
        return {
          id: entry,
          label: words[entry],
          icon: <EntryIcon aria-hidden className="size-4 shrink-0" />,
          isCurrent: entry === theme,
          onAction: () => choose(entry),
        };
      })}
    />
  );
};
