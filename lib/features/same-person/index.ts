export { keptAnswers } from './kept-answers';
export type { FindByUln, KeptAnswers } from './ports';
export { answerTo, type MatchByUln, UnaskedMatchError, ulnMatcher } from './uln-matches';
