import type { Licence, Role } from '@/lib/features/provider';
import type { NonEmpty } from './random';

export type DemoProvider = { readonly ukprn: number; readonly name: string };

export type DemoMember = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly ukprns: readonly number[];
};

export type DemoOrganisation = {
  readonly name: string;
  readonly providers: NonEmpty<DemoProvider>;
  readonly members: NonEmpty<DemoMember>;
  readonly licences: readonly Licence[];
};

const college: DemoProvider = { ukprn: 99999999, name: 'Calder Vale College' };
const skills: DemoProvider = { ukprn: 10005200, name: 'Calder Vale Skills' };
const harrowHill: DemoProvider = { ukprn: 10033670, name: 'Harrow Hill Training' };

/** It has the LRS portal and no credentials for the web service. */
export const portalOnly: DemoProvider = skills;

const calderVale: DemoOrganisation = {
  name: 'Calder Vale Learning Group',
  providers: [college, skills],
  licences: [{ kind: 'tier-platinum', from: '2024-08-01', until: null }],
  members: [
    {
      email: 'morgan@calder-vale.example',
      name: 'Morgan Ellery',
      role: 'data-manager',
      ukprns: [college.ukprn, skills.ukprn],
    },
    { email: 'sasha@calder-vale.example', name: 'Sasha Ormerod', role: 'officer', ukprns: [college.ukprn] },
    {
      email: 'jules@calder-vale.example',
      name: 'Jules Whitaker',
      role: 'tenant-admin',
      ukprns: [college.ukprn, skills.ukprn],
    },
    {
      email: 'alex@calder-vale.example',
      name: 'Alex Thackray',
      role: 'auditor',
      ukprns: [college.ukprn, skills.ukprn],
    },
  ],
};

const harrowHillTraining: DemoOrganisation = {
  name: 'Harrow Hill Training',
  providers: [harrowHill],
  // Of the old structure: for learners, not for applicants.
  licences: [{ kind: 'lrs', from: '2022-08-01', until: null }],
  members: [
    { email: 'robin@harrow-hill.example', name: 'Robin Vaughan', role: 'data-manager', ukprns: [harrowHill.ukprn] },
  ],
};

/** In the order in which they are made: the first member of each asks for its exports. */
export const organisations: NonEmpty<DemoOrganisation> = [calderVale, harrowHillTraining];
