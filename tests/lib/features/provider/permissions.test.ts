import { describe, expect, test } from 'vitest';
import { isPermitted, type Permission, permissions, type Role, roles } from '@/lib/features/provider';

const allowed: Record<Role, readonly Permission[]> = {
  auditor: [
    'provider:open',
    'learner:view',
    'learner:history',
    'reference:view',
    'ilr-import:view',
    'ilr-export:view',
    'roll-over:view',
    'lrs:view',
    'mail:view',
  ],
  officer: [
    'provider:open',
    'learner:view',
    'learner:edit',
    'reference:view',
    'ilr-import:view',
    'ilr-export:view',
    'roll-over:view',
    'lrs:view',
    'lrs:search',
    'mail:view',
  ],
  'data-manager': [
    'provider:open',
    'learner:view',
    'learner:bulk-edit',
    'learner-csv:export',
    'learner-csv:import',
    'learner:edit',
    'learner:history',
    'reference:view',
    'reference:edit',
    'ilr-import:view',
    'ilr-import:load',
    'ilr-export:view',
    'ilr-export:create',
    'ilr-export:download',
    'roll-over:view',
    'roll-over:make',
    'lrs:view',
    'lrs:search',
    'lrs:update',
    'lrs:verify-all',
    'lrs-portal:use',
    'mail:view',
  ],
  'tenant-admin': ['provider:open', 'reference:view', 'lrs:view', 'lrs:settings', 'mail:view'],
};

const all = Object.keys(permissions) as Permission[];

describe('every role may do what the table says, and nothing else', () => {
  test.each(roles.flatMap((role) => all.map((permission) => ({ role, permission }))))(
    '$role, $permission',
    ({ role, permission }) => {
      expect(isPermitted(role, permission)).toBe(allowed[role].includes(permission));
    },
  );

  test('each permission says what it means in a sentence', () => {
    for (const { says } of Object.values(permissions)) expect(says).toMatch(/^[A-Z].+\.$/);
  });
});
