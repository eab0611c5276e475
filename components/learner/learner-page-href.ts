export type LearnerPagePlace = { readonly q: string; readonly after?: string | null; readonly before?: string | null };

/** The address of a page of the learner list: what is searched for, and the LearnRefNumber it starts after or ends before. */
export const learnerPageHref = (listHref: string, { q, after, before }: LearnerPagePlace): string => {
  const query = new URLSearchParams();
  if (q.trim() !== '') query.set('q', q.trim());
  if (after) query.set('after', after);
  if (before) query.set('before', before);
  return query.size === 0 ? listHref : `${listHref}?${query}`;
};
