import 'server-only';
import { z } from 'zod';
import { compileExpression, type Expression } from './expression';
import { RETRIES_DEFAULT } from './limits';
import { UnsupportedJobError } from './unsupported-job-error';

/** A function's settings, read once, with their expressions compiled. */
export interface JobFunction {
  readonly id: string;
  readonly attemptsMax: number;
  readonly triggers: readonly EventMatch[];
  readonly cancelOn: readonly EventMatch[];
  readonly idempotency: Expression | undefined;
  readonly singleton: { readonly mode: 'skip' | 'cancel'; readonly key: Expression | undefined } | undefined;
  readonly concurrency: readonly ConcurrencyLimit[];
}

export type JobFunctions = ReadonlyMap<string, JobFunction>;

interface EventMatch {
  readonly event: string;
  readonly matches: Expression | undefined;
}

interface ConcurrencyLimit {
  readonly limit: number;
  /** Runs whose prefix and key agree share the limit. */
  readonly prefix: string;
  readonly key: Expression | undefined;
}

const limitSchema = z.strictObject({
  limit: z.number(),
  key: z.string().optional(),
  scope: z.enum(['fn', 'env', 'account']).optional(),
});

// Strict, so that a setting that a later SDK adds is refused until it is understood.
const configSchema = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(z.strictObject({ event: z.string(), expression: z.string().optional() })),
  steps: z.record(z.string(), z.looseObject({ retries: z.object({ attempts: z.number().optional() }).optional() })),
  idempotency: z.string().optional(),
  singleton: z.strictObject({ key: z.string().optional(), mode: z.enum(['skip', 'cancel']) }).optional(),
  concurrency: z.union([z.number(), limitSchema, z.array(limitSchema)]).optional(),
  cancel: z.array(z.strictObject({ event: z.string(), if: z.string().optional() })).optional(),
});

type Config = z.infer<typeof configSchema>;

const ANNOUNCED = ['inngest/function.failed', 'inngest/function.cancelled'];

const compiled = (source: string | undefined): Expression | undefined =>
  source === undefined ? undefined : compileExpression(source);

const eventMatch = (event: string, expression: string | undefined): EventMatch => {
  if (event.includes('*')) throw new UnsupportedJobError(`the wildcard event "${event}"`);
  if (event.startsWith('inngest/') && !ANNOUNCED.includes(event)) throw new UnsupportedJobError(`the event "${event}"`);
  return { event, matches: compiled(expression) };
};

const concurrencyLimits = ({ id, concurrency = [] }: Config): readonly ConcurrencyLimit[] => {
  const list = typeof concurrency === 'number' ? [{ limit: concurrency }] : [concurrency].flat();
  return list
    .filter(({ limit }) => limit > 0)
    .map(({ limit, key, scope = 'fn' }: z.infer<typeof limitSchema>) => ({
      limit,
      prefix: `${scope === 'fn' ? id : scope}|${key ?? ''}`,
      key: compiled(key),
    }));
};

const toJobFunction = (config: Config): JobFunction => ({
  id: config.id,
  attemptsMax: (config.steps.step?.retries?.attempts ?? RETRIES_DEFAULT) + 1,
  triggers: config.triggers.map(({ event, expression }) => eventMatch(event, expression)),
  cancelOn: (config.cancel ?? []).map((cancel) => eventMatch(cancel.event, cancel.if)),
  idempotency: compiled(config.idempotency),
  singleton: config.singleton && { mode: config.singleton.mode, key: compiled(config.singleton.key) },
  concurrency: concurrencyLimits(config),
});

const idOf = (config: unknown): string => z.object({ id: z.string() }).safeParse(config).data?.id ?? 'a function';

const settingsAtFault = (error: z.ZodError): string =>
  error.issues
    .flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : ['']).map((key) => [...issue.path, key]))
    .map((path) => path.filter((part) => part !== '').join('.'))
    .join(', ');

const readOne = (config: unknown): JobFunction | string => {
  const parsed = configSchema.safeParse(config);
  if (!parsed.success) return `${idOf(config)}: ${settingsAtFault(parsed.error)}`;
  try {
    return toJobFunction(parsed.data);
  } catch (error) {
    if (error instanceof UnsupportedJobError) return `${parsed.data.id}: ${error.feature}`;
    throw error;
  }
};

/** Reads every function's settings, or throws one error that names all that cannot be honoured here. */
export const readJobFunctions = (configs: readonly unknown[]): JobFunctions => {
  const read = configs.map(readOne);
  const refused = read.filter((item) => typeof item === 'string');
  if (refused.length > 0) throw new UnsupportedJobError(refused.join('; '));
  return new Map(read.filter((item) => typeof item !== 'string').map((item) => [item.id, item]));
};
