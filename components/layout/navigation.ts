import {
  BookOpenCheck,
  Building2,
  CalendarSync,
  FileDown,
  FileSignature,
  FileUp,
  Fingerprint,
  Gauge,
  Handshake,
  KeyRound,
  type LucideIcon,
  Mail,
  Tag,
  UserRoundCheck,
  UserRoundPlus,
  Users,
} from 'lucide-react';
import type { PagePath } from '@/lib/features/provider/schema';

export type NavigationEntry = { readonly label: string; readonly path: PagePath; readonly icon: LucideIcon };

export const mainNavigation: readonly NavigationEntry[] = [
  { label: 'Overview', path: '', icon: Gauge },
  { label: 'Learners', path: '/learners', icon: Users },
  { label: 'Applicants', path: '/applicants', icon: UserRoundPlus },
  { label: 'ULNs', path: '/ulns', icon: Fingerprint },
  { label: 'ILR exports', path: '/ilr/exports', icon: FileDown },
  { label: 'Import ILR file', path: '/import', icon: FileUp },
  { label: 'Roll-over', path: '/roll-over', icon: CalendarSync },
  { label: 'Mail', path: '/mail', icon: Mail },
  { label: 'LRS settings', path: '/settings/lrs', icon: KeyRound },
];

export const referenceNavigation: readonly NavigationEntry[] = [
  { label: 'Contracts', path: '/contracts', icon: FileSignature },
  { label: 'Sites', path: '/sites', icon: Building2 },
  { label: 'Subcontractors', path: '/subcontractors', icon: Handshake },
  { label: 'Tags', path: '/tags', icon: Tag },
  { label: 'Officers', path: '/officers', icon: UserRoundCheck },
  { label: 'Qualification plans', path: '/qualification-plans', icon: BookOpenCheck },
];

/** Of some entries, those whose pages the person may open. */
export const entriesAmong = (
  entries: readonly NavigationEntry[],
  pages: readonly PagePath[],
): readonly NavigationEntry[] => entries.filter(({ path }) => pages.includes(path));

const entries = [...mainNavigation, ...referenceNavigation];

type Search = { getAll: (name: string) => readonly string[] };

/** The page of applicants is the list of learners, narrowed to them. */
const isApplicants = (path: string, search: Search): boolean =>
  path === '/learners' && search.getAll('status').join() === 'applicant';

/** The entry whose page, or a page below it, stands at this address. */
export const currentEntry = (ukprn: number, pathname: string, search: Search): NavigationEntry | undefined => {
  const path = pathname.replace(`/${ukprn}`, '').replace(/\/$/, '');
  const here = isApplicants(path, search) ? '/applicants' : path;
  return entries.find(({ path }) => (path === '' ? here === '' : here === path || here.startsWith(`${path}/`)));
};
