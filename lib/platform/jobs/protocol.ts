import 'server-only';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { StoredEvent } from './event';
import type { LeasedItem } from './item';
import { type RedactedError, redactError } from './redacted-error';
import type { StepStates } from './step-state';

/** What a call of a function carries. */
export interface Call {
  readonly item: LeasedItem;
  readonly event: StoredEvent;
  readonly steps: StepStates;
  readonly attemptsMax: number;
  /** Other items of the run are due, so the SDK must plan the step it finds instead of running it at once. */
  readonly hasSiblings: boolean;
}

const opSchema = z.object({
  op: z.string(),
  id: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.looseObject({ parallelMode: z.string().optional() }).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});

export type Op = z.infer<typeof opSchema>;

export type Reply =
  | { readonly kind: 'completed'; readonly output: unknown }
  | { readonly kind: 'ops'; readonly ops: readonly Op[]; readonly retryAfter: string | undefined }
  | {
      readonly kind: 'rejected';
      readonly error: RedactedError;
      readonly isFinal: boolean;
      readonly retryAfter: string | undefined;
    };

/** The JCS form (RFC 8785) that a signature is made over. */
export const canonicalJson = (value: unknown): string => {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('a request body must be JSON');
  return json;
};

// `ctx.fn_id` is left out on purpose: with it the SDK would checkpoint to a server that does not exist here.
export const callBody = ({ item, event, steps, attemptsMax, hasSiblings }: Call): string =>
  canonicalJson({
    version: 2,
    event,
    events: [event],
    steps: Object.fromEntries(steps.map(({ id, state }) => [id, state])),
    ctx: {
      run_id: item.runId,
      attempt: item.attempt,
      max_attempts: attemptsMax,
      disable_immediate_execution: hasSiblings,
      use_api: false,
      stack: { stack: steps.map(({ id }) => id), current: steps.length },
    },
  });

/** Reads the SDK's answer: 200 is the run's output, 206 a list of ops, anything else the function's own error. */
export const readReply = async (response: Response): Promise<Reply> => {
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (response.status === 200) return { kind: 'completed', output: body };
  if (response.status === 206) return { kind: 'ops', ops: z.array(opSchema).parse([body].flat()), retryAfter };
  const isFinal = response.headers.get('x-inngest-no-retry') === 'true';
  return { kind: 'rejected', error: redactError(body), isFinal, retryAfter };
};
