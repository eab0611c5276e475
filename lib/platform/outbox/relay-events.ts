import 'server-only';
import { jobClient } from '../engine';
import { markEventsSent, unsentEvents } from '../prisma';

/**
 * Sends what committed transactions left in the outbox. Two relays at once do no harm: an event sent again under its id is
 * heard once. Whatever is not sent now is found by the next relay or by the sweep.
 */
export const relayEvents = async (): Promise<number> => {
  const events = await unsentEvents();
  if (events.length === 0) return 0;
  await jobClient().send(events.map(({ id, name, data }) => ({ id, name, data })));
  await markEventsSent(events.map(({ id }) => id));
  return events.length;
};
