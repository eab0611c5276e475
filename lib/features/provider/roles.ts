export const roles = ['auditor', 'officer', 'data-manager', 'tenant-admin'] as const;
export type Role = (typeof roles)[number];
