import path from 'node:path';

export const officialSample = path.resolve(
  import.meta.dirname,
  '../../fixtures/ilr/2526/official-sample-19-learners.xml',
);
export const officialSampleLearners = 19;
