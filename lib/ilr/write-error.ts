/** A record cannot be written as it is: a mandatory value is not there, or a value cannot stand in an XML file. */
export class IlrWriteError extends Error {
  override readonly name = 'IlrWriteError';

  constructor(
    readonly kind: 'missing' | 'character-not-allowed' | 'wrong-type' | 'no-learners',
    readonly learnRefNumber: string | null,
    /** Where in the record: 'LearningDelivery[2]/LearnAimRef', counted from 1. */
    readonly path: string,
    sentence: string,
  ) {
    super(learnRefNumber === null ? sentence : `Learner ${learnRefNumber}: ${sentence}`);
  }
}
