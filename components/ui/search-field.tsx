'use client';
import { Search, X } from 'lucide-react';
import { SearchField as BaseField, type SearchFieldProps as BaseProps, Button, Input } from 'react-aria-components';
import { cx } from './cx';
import { controlStyle } from './field';

type SearchFieldProps = Omit<BaseProps, 'children' | 'className' | 'style'> & {
  label: string;
  placeholder?: string;
  className?: string;
};

/** Its label is spoken, not shown: the magnifier and the placeholder say it to the eye. */
export const SearchField = ({ label, placeholder, className, ...props }: SearchFieldProps) => (
  <BaseField {...props} aria-label={label} className={cx('group relative flex items-center', className)}>
    <Search aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-ink-soft" />
    <Input placeholder={placeholder} className={cx(controlStyle, 'px-8.5 [&::-webkit-search-cancel-button]:hidden')} />
    <Button className="absolute right-1 grid size-7 cursor-pointer place-items-center rounded-sm text-ink-soft hover:bg-hover group-data-empty:hidden">
      <X aria-hidden className="size-4" />
    </Button>
  </BaseField>
);
