import type { MatchAnswers, PersonAnswer, UlnMatch } from '@/lib/features/same-person/schema';

/** What has been said so far of those who may be here already. */
export type MatchDraft = {
  readonly each: Readonly<Record<string, PersonAnswer>>;
  readonly rest: PersonAnswer | null;
};

export const nothingSaid: MatchDraft = { each: {}, rest: null };

type Asked = { readonly matches: readonly UlnMatch[]; readonly asked: number };

/** Of both, so that what was said of two is not taken for an answer about another two. */
const keyOf = ({ inFile, stored }: UlnMatch): string => `${inFile.learnRefNumber} ${stored.learnRefNumber}`;

export const answerOf = ({ each }: MatchDraft, match: UlnMatch): PersonAnswer | null => each[keyOf(match)] ?? null;

/** The same of everybody, shown or not. */
export const saidOfAll = ({ matches }: Asked, answer: PersonAnswer): MatchDraft => ({
  each: Object.fromEntries(matches.map((match) => [keyOf(match), answer])),
  rest: answer,
});

export const saidOfOne = (draft: MatchDraft, match: UlnMatch, answer: PersonAnswer): MatchDraft => ({
  ...draft,
  each: { ...draft.each, [keyOf(match)]: answer },
});

/** How many nothing has been said of yet. */
export const leftToAnswer = (draft: MatchDraft, { matches, asked }: Asked): number => {
  const shown = matches.filter((match) => answerOf(draft, match) === null).length;
  return shown + (draft.rest === null ? asked - matches.length : 0);
};

/** As it is sent: what is said of the rest is said of nobody who was shown. */
export const toMatchAnswers = (draft: MatchDraft, { matches, asked }: Asked): MatchAnswers => ({
  each: matches.flatMap((match) => {
    const answer = answerOf(draft, match);
    return answer === null ? [] : [{ learnRefNumber: match.inFile.learnRefNumber, answer }];
  }),
  rest: asked > matches.length ? draft.rest : null,
});
