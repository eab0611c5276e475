import type { ProviderContext } from '@/lib/features/provider';
import { rowId } from './row-id';

export const aProvider = (values: Partial<ProviderContext> = {}): ProviderContext => ({
  tenantId: rowId('organisation'),
  organisation: 'Calder Vale Learning Group',
  providerId: rowId('provider'),
  ukprn: 99999999,
  name: 'Calder Vale College',
  userId: rowId('user'),
  role: 'data-manager',
  ...values,
});
