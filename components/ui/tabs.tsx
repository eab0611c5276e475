'use client';
import type { ReactNode } from 'react';
import { Tabs as BaseTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export type TabPart = { readonly id: string; readonly label: string; readonly content: ReactNode };

type TabsProps = { label: string; parts: readonly TabPart[]; open: string; onOpen: (id: string) => void };

const tabStyle =
  '-mb-px cursor-pointer rounded-t-md border-transparent border-b-2 px-3 py-2 font-medium text-ink-soft outline-none ' +
  'hover:text-ink data-selected:border-accent data-selected:text-ink data-focus-visible:outline-2 ' +
  'data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus pointer-coarse:min-h-11';

/** Parts of one thing, of which one is seen. The others stay as they were left. */
export const Tabs = ({ label, parts, open, onOpen }: TabsProps) => (
  <BaseTabs selectedKey={open} onSelectionChange={(key) => onOpen(String(key))} className="flex flex-col gap-5">
    <TabList aria-label={label} className="flex gap-1 border-line border-b">
      {parts.map((part) => (
        <Tab key={part.id} id={part.id} className={tabStyle}>
          {part.label}
        </Tab>
      ))}
    </TabList>
    {parts.map((part) => (
      <TabPanel key={part.id} id={part.id} shouldForceMount className="outline-offset-4 data-inert:hidden">
        {part.content}
      </TabPanel>
    ))}
  </BaseTabs>
);
