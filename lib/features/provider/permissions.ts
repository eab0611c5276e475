import type { Role } from './roles';

type Rule = { readonly roles: readonly Role[]; readonly says: string };

/** Who may do what. The sentence is what the person is told the permission means. */
export const permissions = {
  'provider:open': {
    roles: ['auditor', 'officer', 'data-manager', 'tenant-admin'],
    says: 'Open the provider.',
  },
  'learner:bulk-edit': { roles: ['data-manager'], says: 'Change a field, a link or a tag of many learners at once.' },
  'learner-csv:export': { roles: ['data-manager'], says: 'Download learners and aims as a file for a spreadsheet.' },
  'learner-csv:import': { roles: ['data-manager'], says: 'Load learners and aims from a spreadsheet.' },
  'learner:edit': { roles: ['officer', 'data-manager'], says: 'Change learners and their ILR records.' },
  'learner:history': {
    roles: ['auditor', 'data-manager'],
    says: 'See who changed which field of a learner, and from what to what.',
  },
  'learner:view': { roles: ['auditor', 'officer', 'data-manager'], says: 'See learners and their ILR records.' },
  'reference:view': {
    roles: ['auditor', 'officer', 'data-manager', 'tenant-admin'],
    says: 'See sites, subcontractors, contracts, tags, officers and qualification plans.',
  },
  'reference:edit': { roles: ['data-manager'], says: 'Add, change and retire sites, contracts and the other lists.' },
  'ilr-import:view': { roles: ['auditor', 'officer', 'data-manager'], says: 'See imports and what they found.' },
  'ilr-import:load': { roles: ['data-manager'], says: 'Send an ILR file and load its learners.' },
  'ilr-export:view': { roles: ['auditor', 'officer', 'data-manager'], says: 'See the ILR exports and their counts.' },
  'ilr-export:create': { roles: ['data-manager'], says: 'Create an ILR export.' },
  'ilr-export:download': { roles: ['data-manager'], says: 'Download an ILR file.' },
  'roll-over:view': {
    roles: ['auditor', 'officer', 'data-manager'],
    says: 'See what rolling records over into the next year would do, and has done.',
  },
  'roll-over:make': { roles: ['data-manager'], says: 'Roll records over into the next year, and undo it.' },
  'lrs:view': {
    roles: ['auditor', 'officer', 'data-manager', 'tenant-admin'],
    says: 'See how the provider is set up for the Learning Records Service, without its secrets.',
  },
  'lrs:search': {
    roles: ['officer', 'data-manager'],
    says: 'Search the Learning Records Service for learners, verify their ULNs and link them.',
  },
  'lrs:verify-all': {
    roles: ['data-manager'],
    says: 'Verify the ULNs of many learners at once at the Learning Records Service.',
  },
  'lrs:update': {
    roles: ['data-manager'],
    says: 'Change and register learners at the Learning Records Service.',
  },
  'lrs:settings': {
    roles: ['tenant-admin'],
    says: 'Give the provider’s credentials for the Learning Records Service, and test the connection.',
  },
  'lrs-portal:use': {
    roles: ['data-manager'],
    says: 'Make files for the LRS portal of learners without a ULN, and read its results back, where a provider has no web service.',
  },
  'mail:view': {
    roles: ['auditor', 'officer', 'data-manager', 'tenant-admin'],
    says: 'Read the mails sent to oneself.',
  },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const isPermitted = (role: Role, permission: Permission): boolean => {
  const allowed: readonly Role[] = permissions[permission].roles;
  return allowed.includes(role);
};
