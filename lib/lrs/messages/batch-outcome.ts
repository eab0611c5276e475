import { readCode, type UnknownCode, unknownCode } from '../read-code';
import { fieldsOf, type RecordFields } from '../read-record';
import type { XmlTree } from '../xml-tree';

/** What becomes of a batch that is handed in. */
export type SubmitBatchOutcome =
  | { readonly kind: 'accepted'; readonly jobId: number }
  /** LearnerRecordCount was not the number of learners. */
  | { readonly kind: 'count-wrong' }
  | { readonly kind: 'insufficient-data' }
  | UnknownCode;

/** What is known of a batch while it has no result. */
export type BatchWaiting =
  | { readonly kind: 'not-finished'; readonly jobStatus: string | null }
  | { readonly kind: 'failed'; readonly jobStatus: string | null }
  | { readonly kind: 'unknown-job' }
  | UnknownCode;

/** Reads the answer to a batch that was handed in. */
export const readSubmitOutcome = (answer: XmlTree): SubmitBatchOutcome => {
  const fields = fieldsOf(answer);
  const code = readCode(fields);
  switch (code) {
    case 'WSRC0007':
      return { kind: 'accepted', jobId: fields.neededWhole('JobID') };
    case 'WSRC0017':
    case 'WSRC0030':
      return { kind: 'count-wrong' };
    case 'WSRC0015':
      return { kind: 'insufficient-data' };
    default:
      return unknownCode(code);
  }
};

/** The outcome of a batch that is finished, or how it stands. */
export const readBatchOutput = <Finished>(
  answer: XmlTree,
  finished: (fields: RecordFields) => Finished,
): Finished | BatchWaiting => {
  const fields = fieldsOf(answer);
  const code = readCode(fields);
  switch (code) {
    case 'WSRC0009':
      return finished(fields);
    case 'WSRC0008':
      return { kind: 'not-finished', jobStatus: fields.text('JobStatus') };
    case 'WSRC0010':
      return { kind: 'failed', jobStatus: fields.text('JobStatus') };
    case 'WSRC0018':
      return { kind: 'unknown-job' };
    default:
      return unknownCode(code);
  }
};
