import type { AcademicYear } from './academic-year';
import type { IlrHeader, Learner } from './records';
import { ilrSerialiser } from './serialiser';
import { IlrWriteError } from './write-error';

const LEARNERS_PER_CHUNK = 64;

/** What a file is written with. */
export interface IlrFileParts {
  readonly year: AcademicYear;
  readonly header: IlrHeader;
}

/**
 * A whole ILR file, chunk by chunk: memory is one chunk whatever the number of learners. Throws IlrWriteError when a learner
 * cannot be written, or when there is none: the schema wants at least one.
 */
export async function* writeIlr(
  { year, header }: IlrFileParts,
  learners: AsyncIterable<Learner> | Iterable<Learner>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const serialiser = ilrSerialiser(year);
  yield serialiser.opening(header);
  let batch: Learner[] = [];
  let count = 0;
  for await (const learner of learners) {
    batch.push(learner);
    count += 1;
    if (batch.length < LEARNERS_PER_CHUNK) continue;
    yield serialiser.learners(batch);
    batch = [];
  }
  if (count === 0) throw new IlrWriteError('no-learners', null, 'Learner', 'A file must have at least one learner.');
  if (batch.length > 0) yield serialiser.learners(batch);
  yield serialiser.closing();
}
