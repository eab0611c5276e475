import { type ListQuestion, type ReferenceKind, readListQuestion } from '@/lib/features/reference/schema';

export const referenceListHref = (ukprn: number, kind: ReferenceKind): string => `/${ukprn}/${kind}`;

/** The address of a list that shows what is asked; what goes without saying is left out. */
export const questionHref = (listHref: string, kind: ReferenceKind, question: ListQuestion): string => {
  const plain = readListQuestion(kind, {});
  const query = new URLSearchParams();
  if (question.q !== plain.q) query.set('q', question.q);
  if (question.lot !== plain.lot) query.set('lot', question.lot);
  if (question.sort !== plain.sort) query.set('sort', question.sort);
  if (question.direction !== plain.direction) query.set('direction', question.direction);
  if (question.page !== plain.page) query.set('page', String(question.page));
  return query.size === 0 ? listHref : `${listHref}?${query}`;
};
