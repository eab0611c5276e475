import { describe, expect, it } from 'vitest';
import { isPermitted, pageNeeds, pagesFor, roles } from '@/lib/features/provider';

describe('menus name the pages that somebody may open, and no others', () => {
  it.each(roles)('for the role %s', (role) => {
    const open = pagesFor(role);
    for (const [path, needs] of Object.entries(pageNeeds))
      expect(open.some((one) => one === path)).toBe(isPermitted(role, needs));
  });

  it('an administrator sees settings and lists, and no learners', () => {
    const pages = pagesFor('tenant-admin');
    expect(pages).toContain('/settings/lrs');
    expect(pages).toContain('/contracts');
    for (const path of ['', '/learners', '/applicants', '/import', '/ilr/exports', '/roll-over'])
      expect(pages).not.toContain(path);
  });
});
