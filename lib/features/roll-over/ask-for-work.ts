import type { RollOverNeeds } from './ports';

/** Writes down who asked for what, and lets the job know. What it does follows from the state that it finds. */
export const askForWork = async (
  { provider, audit, events, newId }: Pick<RollOverNeeds, 'provider' | 'audit' | 'events' | 'newId'>,
  rollOverId: string,
  what: 'preview' | 'make' | 'undo',
): Promise<void> => {
  await audit.record({ action: `roll-over:ask-to-${what}`, subject: `roll-over/${rollOverId}` });
  const data = { tenantId: provider.tenantId, ukprn: provider.ukprn, subjectId: rollOverId };
  await events.emit({ name: 'roll-over/asked', id: newId(), data });
};
