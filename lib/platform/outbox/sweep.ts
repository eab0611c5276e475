import 'server-only';
import { jobClient } from '../engine';
import { log } from '../log';
import { eventsToSendAgain } from '../prisma';
import { relayEvents } from './relay-events';

/**
 * Finds what a lost event left behind: events that were never sent, and exports and imports that were asked for some time
 * ago and that nobody has begun. Their functions ask the database what is left to do, so hearing twice does no harm.
 */
export const sweep = async (): Promise<void> => {
  const relayed = await relayEvents();
  const lost = await eventsToSendAgain(new Date());
  if (lost.length > 0) await jobClient().send(lost.map(({ id, name, data }) => ({ id, name, data })));
  if (relayed + lost.length > 0) log.info('Events sent by the sweep', { relayed, again: lost.length });
};
