import { z } from 'zod';

/** Whether two learners with one ULN are one person. */
export const personAnswer = z.enum(['same', 'another']);
export type PersonAnswer = z.infer<typeof personAnswer>;

export const matchesShownMax = 50;

/** `each` is by LearnRefNumber in the file; `rest` is for all who are not in it. */
export const matchAnswers = z.object({
  each: z.array(z.object({ learnRefNumber: z.string().max(20), answer: personAnswer })).max(matchesShownMax),
  rest: personAnswer.nullable(),
});
export type MatchAnswers = z.infer<typeof matchAnswers>;
export const noAnswers: MatchAnswers = { each: [], rest: null };

/** A person, as one would recognise them. */
export type Recognisable = {
  readonly learnRefNumber: string;
  readonly name: string;
  readonly dateOfBirth: string | null;
};

/** A learner of a file under a LearnRefNumber that nobody here has, and who is here with the same ULN. */
export type UlnMatch = { readonly inFile: Recognisable; readonly stored: Recognisable };
