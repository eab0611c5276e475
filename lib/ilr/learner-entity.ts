import type { AcademicYear, Entity } from './academic-year';

/** The learner in a year's table; throws for a table without one. */
export const learnerEntity = (year: AcademicYear): Entity => {
  const entity = year.entities.Learner;
  if (entity === undefined) throw new Error(`The table of ${year.code} has no Learner`);
  return entity;
};
