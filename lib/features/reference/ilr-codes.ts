import { academicYears, describeField, usualYear } from '@/lib/ilr';
import type { ReferenceKind } from './kinds';
import { fieldsOf } from './record-fields';
import type { ReferenceFormChoices } from './schema';

/** The codes of a kind's fields, as the usual year has them, each with what it stands for. */
export const ilrCodesOf = (kind: ReferenceKind): ReferenceFormChoices['codes'] => {
  const year = usualYear(academicYears);
  const coded = fieldsOf(kind).flatMap(({ name, check }) => {
    if (check.as !== 'ilr' || check.record !== 'LearningDelivery') return [];
    const { codes } = describeField(year, `${check.record}/${check.element}`);
    if (codes?.kind !== 'list') return [];
    const inForce = codes.codes.filter(({ to }) => to === null || to >= year.starts);
    return [[name, inForce.map(({ code, label }) => ({ id: code, label: `${code} ${label}` }))] as const];
  });
  return Object.fromEntries(coded);
};
