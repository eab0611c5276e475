import 'server-only';
import { isPermitted } from '@/lib/features/provider';
import { openProvider, providerChoices } from '../auth';
import type { ProviderScope } from '../runtime';

/** The providers whose ILR file the person may create, by UKPRN. */
export const providersToExportFor = async ({ provider }: ProviderScope): Promise<{ ukprn: number; name: string }[]> => {
  const choices = await providerChoices(provider.userId);
  const contexts = await Promise.all(choices.map(({ ukprn }) => openProvider(provider.userId, ukprn)));
  return contexts
    .flatMap((context) =>
      context !== null && isPermitted(context.role, 'ilr-export:create')
        ? [{ ukprn: context.ukprn, name: context.name }]
        : [],
    )
    .sort((one, other) => one.ukprn - other.ukprn);
};
