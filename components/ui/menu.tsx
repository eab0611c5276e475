'use client';
import type { ReactNode } from 'react';
import { Menu as BaseMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { cx } from './cx';
import { optionStyle, popoverStyle } from './list-style';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  readonly href?: string;
  readonly isCurrent?: boolean;
  readonly onAction?: () => void;
};

type MenuProps = {
  label: string;
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  header?: ReactNode;
  placement?: 'bottom start' | 'bottom end' | 'top start';
};

/** Actions and links behind a button. `trigger` is the button. */
export const Menu = ({ label, trigger, entries, header, placement = 'bottom end' }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover offset={6} placement={placement} className={cx(popoverStyle, 'min-w-56 max-w-[min(24rem,92vw)]')}>
      <BaseMenu aria-label={label} className="max-h-96 overflow-auto p-1 outline-none">
        <MenuSection aria-label={label}>
          {header ? <Header className="px-2 pt-1.5 pb-2 text-ink-soft text-sm">{header}</Header> : null}
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              href={entry.href}
              textValue={entry.label}
              onAction={entry.onAction}
              aria-current={entry.isCurrent ? 'true' : undefined}
              className={cx(optionStyle, 'items-center', entry.isCurrent && 'bg-chosen')}
            >
              {entry.icon}
              <span className="flex min-w-0 flex-col">
                <span>{entry.label}</span>
                {entry.description ? <span className="text-ink-soft text-xs">{entry.description}</span> : null}
              </span>
            </MenuItem>
          ))}
        </MenuSection>
      </BaseMenu>
    </Popover>
  </MenuTrigger>
);
