import 'server-only';
import { type LrsReply, type LrsTransport, LrsTransportError } from '@/lib/lrs';
import type { Clock } from '@/lib/ports';

export type BreakerLimits = { readonly failuresMax: number; readonly openForMs: number };

const LIMITS: BreakerLimits = { failuresMax: 5, openForMs: 30_000 };
const MAINTENANCE = 405;
const GATEWAYS_FROM = 502;

/** The service is there when it answers at all, be it with a fault; a gateway that answers for it is not the service. */
const isDown = ({ status }: LrsReply): boolean => status === MAINTENANCE || status >= GATEWAYS_FROM;

/**
 * Spares the LRS, and whoever waits, calls that are bound to fail: after so many failures in a row none is sent for a while,
 * then one is let through to see whether the service is back.
 */
export const withCircuitBreaker = (
  transport: LrsTransport,
  clock: Clock,
  { failuresMax, openForMs }: BreakerLimits = LIMITS,
): LrsTransport => {
  let failures = 0;
  let openUntil = 0;
  const failed = () => {
    failures += 1;
    if (failures >= failuresMax) openUntil = clock.now().getTime() + openForMs;
  };
  return {
    async send(request) {
      const now = clock.now().getTime();
      if (now < openUntil) throw new LrsTransportError('circuit-open');
      // The one that is let through holds the others back until it has an answer.
      if (failures >= failuresMax) openUntil = now + openForMs;
      try {
        const reply = await transport.send(request);
        if (isDown(reply)) failed();
        else {
          failures = 0;
          openUntil = 0;
        }
        return reply;
      } catch (error) {
        failed();
        throw error;
      }
    },
  };
};
