import { isPermitted, type Permission } from './permissions';
import type { Role } from './roles';

/** What it needs to open a page that menus name, by its path below the provider’s. Menus and the pages themselves ask here. */
export const pageNeeds = {
  '': 'learner:view',
  '/learners': 'learner:view',
  '/applicants': 'learner:view',
  '/ulns': 'learner:view',
  '/ilr/exports': 'ilr-export:view',
  '/import': 'ilr-import:view',
  '/roll-over': 'roll-over:view',
  '/mail': 'mail:view',
  '/settings/lrs': 'lrs:view',
  '/contracts': 'reference:view',
  '/sites': 'reference:view',
  '/subcontractors': 'reference:view',
  '/tags': 'reference:view',
  '/officers': 'reference:view',
  '/qualification-plans': 'reference:view',
} as const satisfies Record<string, Permission>;

export type PagePath = keyof typeof pageNeeds;

const isPage = (path: string): path is PagePath => path in pageNeeds;

/** The pages that somebody may open. */
export const pagesFor = (role: Role): readonly PagePath[] =>
  Object.keys(pageNeeds)
    .filter(isPage)
    .filter((path) => isPermitted(role, pageNeeds[path]));
