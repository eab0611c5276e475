'use client';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Autocomplete, Button, Dialog, DialogTrigger, Menu, MenuItem, Popover, useFilter } from 'react-aria-components';
import { cx } from '../ui/cx';
import { optionStyle, popoverStyle } from '../ui/list-style';
import { ScrollRegion } from '../ui/scroll-region';
import { SearchField } from '../ui/search-field';
import type { ShellView } from './shell-view';

const ProviderName = ({ provider }: Pick<ShellView, 'provider'>) => (
  <span className="flex min-w-0 flex-1 flex-col text-left">
    <span className="truncate font-semibold text-ink">{provider.name}</span>
    <span className="text-ink-soft text-xs">UKPRN {provider.ukprn}</span>
  </span>
);

type ProviderMenuProps = Pick<ShellView, 'provider' | 'providers'> & { onChoose: () => void };

const ProviderMenu = ({ provider, providers, onChoose }: ProviderMenuProps) => {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      {providers.length > 7 ? (
        <div className="border-line border-b p-2">
          <SearchField label="Find a provider" placeholder="Name or UKPRN" autoFocus />
        </div>
      ) : null}
      <ScrollRegion label="Providers" className="max-h-80">
        <Menu
          aria-label="Providers"
          items={providers}
          onAction={onChoose}
          className="p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-3 text-ink-soft text-sm">No provider has that name or UKPRN.</p>
          )}
        >
          {({ ukprn, name, organisation }) => (
            <MenuItem
              id={ukprn}
              href={`/${ukprn}`}
              textValue={`${name} ${ukprn} ${organisation}`}
              aria-current={ukprn === provider.ukprn ? 'true' : undefined}
              className={cx(optionStyle, 'items-center')}
            >
              <Check aria-hidden className={cx('size-4 shrink-0', ukprn === provider.ukprn ? '' : 'invisible')} />
              <span className="flex min-w-0 flex-col">
                <span>{name}</span>
                <span className="text-ink-soft text-xs">
                  {ukprn} · {organisation}
                </span>
              </span>
            </MenuItem>
          )}
        </Menu>
      </ScrollRegion>
    </Autocomplete>
  );
};

/** Whose learners these are, and the way to another provider's. */
export const ProviderSwitcher = ({ provider, providers }: Pick<ShellView, 'provider' | 'providers'>) =>
  providers.length < 2 ? (
    <div className="flex px-2.5 py-1.5">
      <ProviderName provider={provider} />
    </div>
  ) : (
    <DialogTrigger>
      <Button
        aria-label={`Provider: ${provider.name}, UKPRN ${provider.ukprn}. Change provider`}
        className="flex min-h-12 w-full cursor-pointer items-center gap-2 rounded-md border border-line bg-surface px-2.5 py-1.5 hover:bg-hover"
      >
        <ProviderName provider={provider} />
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
      </Button>
      <Popover offset={4} placement="bottom start" className={cx(popoverStyle, 'w-80 max-w-[92vw]')}>
        <Dialog aria-label="Change provider" className="outline-none">
          {({ close }) => <ProviderMenu provider={provider} providers={providers} onChoose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
