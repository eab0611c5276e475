import type { LrsNeeds } from './ports';

/** Lets the provider's calls be made again, after its administrator has seen to what stopped them. */
export const liftStop = ({ provider, transaction }: Pick<LrsNeeds, 'provider' | 'transaction'>): Promise<void> =>
  transaction(async ({ stops, audit }) => {
    await stops.lift();
    await audit.record({ action: 'lrs:lift-stop', subject: `provider/${provider.providerId}` });
  });
