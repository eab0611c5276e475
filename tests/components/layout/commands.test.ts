import { describe, expect, it } from 'vitest';
import { commandsFor } from '../../../components/layout/commands';
import { pagesFor } from '../../../lib/features/provider';

const here = { ukprn: 10000001, name: 'Example Training' };
const there = { ukprn: 10000002, name: 'Example College' };

const everyPage = pagesFor('data-manager');

describe('the command palette goes to every page that may be opened, and every other provider', () => {
  it('keeps its pages within the provider at hand', () => {
    const { pages } = commandsFor({ provider: here, providers: [], pages: everyPage });
    expect(pages.map(({ href }) => href)).toContain('/10000001/ilr/exports');
    expect(pages.every(({ href }) => href.startsWith('/10000001'))).toBe(true);
  });

  it('offers no page that the person may not open', () => {
    const { pages } = commandsFor({ provider: here, providers: [], pages: pagesFor('tenant-admin') });
    expect(pages.map(({ label }) => label)).toContain('LRS settings');
    expect(pages.map(({ label }) => label)).not.toContain('Learners');
  });

  it('offers the others and leaves out the one we are in', () => {
    const providers = [here, there].map((provider) => ({ ...provider, organisation: 'Example Group' }));
    expect(commandsFor({ provider: here, providers, pages: everyPage }).providers).toEqual([
      { label: 'Example College', detail: 'UKPRN 10000002', href: '/10000002' },
    ]);
  });
});
