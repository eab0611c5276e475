import 'server-only';
import { ulid } from 'ulid';
import { z } from 'zod';
import type { JobEvent, Sql } from './contract';
import { EventRefusedError } from './event-refused-error';
import { EVENT_BYTES_MAX, jsonBytes } from './limits';

/** An event as it is stored, and as functions receive it. */
export interface StoredEvent {
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly ts: number;
}

const eventSchema = z.object({
  id: z.string().min(1).optional(),
  name: z.string().min(1),
  data: z.record(z.string(), z.unknown()).optional(),
  ts: z.number().int().optional(),
});

/** The body of the SDK's request to the Event API: one event, or a list. */
export const readEvents = (body: unknown): readonly JobEvent[] => {
  const parsed = z.array(eventSchema).safeParse([body].flat());
  if (!parsed.success) throw new EventRefusedError('an event needs a name, and an object for its data');
  return parsed.data;
};

/** An event of the same seed and place is the same event: the SDK sends both again when it retries. */
export const toStoredEvent = (event: JobEvent, seed: string | null, place: number): StoredEvent => {
  const { id = seed === null ? ulid() : `${seed}:${place}`, name, data = {}, ts = Date.now() } = event;
  const stored = { id, name, data, ts };
  const bytes = jsonBytes(JSON.stringify(stored));
  if (bytes > EVENT_BYTES_MAX)
    throw new EventRefusedError(`event ${name} has ${bytes} bytes; at most ${EVENT_BYTES_MAX} fit`);
  return stored;
};

/** Keeps the event. False: an event with this id came before. */
export const keepEvent = async (sql: Sql, { id, name, data, ts }: StoredEvent): Promise<boolean> => {
  const { rowCount } = await sql.query(
    'insert into job_event (id, name, data, occurred_at) values ($1, $2, $3, $4) on conflict do nothing',
    [id, name, JSON.stringify(data), new Date(ts)],
  );
  return rowCount === 1;
};
