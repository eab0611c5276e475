import {
  type AcademicYear,
  type IlrEvent,
  type IlrProblem,
  type IlrRefusal,
  type Learner,
  readIlr,
  writeIlr,
  year2526,
} from '@/lib/ilr';
import { aHeader } from './a-learner';

/** All chunks as one. */
export const bytesOf = async (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
};

/** A whole file with these learners under the fixed header. */
export const fileOf = (
  learners: Iterable<Learner>,
  year: Parameters<typeof aHeader>[0] & AcademicYear = year2526,
): Promise<Uint8Array> => bytesOf(writeIlr({ year, header: aHeader(year) }, learners));

/** Everything that reading a file tells. */
export const eventsOf = async (
  file: string | Uint8Array | Iterable<Uint8Array>,
  years?: readonly AcademicYear[],
): Promise<IlrEvent[]> => {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const events: IlrEvent[] = [];
  for await (const event of readIlr(bytes instanceof Uint8Array ? [bytes] : bytes, years)) events.push(event);
  return events;
};

/** All problems of a file; a refusal counts as one. */
export const problemsIn = (
  events: readonly IlrEvent[],
): readonly Pick<IlrProblem | IlrRefusal, 'kind' | 'line' | 'message'>[] =>
  events.flatMap((event): readonly (IlrProblem | IlrRefusal)[] =>
    event.kind === 'refused' ? [event.refusal] : event.problems,
  );

/** The learners of a file. */
export const learnersIn = (events: readonly IlrEvent[]): readonly Learner[] =>
  events.flatMap((event) => (event.kind === 'learner' ? [event.learner] : []));
