import type { AcademicYear, Entity, Field } from './academic-year';
import { isAbsent, isRestrictedText, isXmlText } from './characters';
import { decimalProblem, isDateTime, isRealDate, lengthOf, whole } from './facets';
import { toProblem } from './finding';
import { generated } from './generated';
import { inspect } from './inspect';
import { learnerEntity } from './learner-entity';
import type { IlrProblem } from './problem';
import type { AnyRecord, Learner } from './records';
import type { TextType } from './schema';

/** Says what in a learner does not fit the year's schema; a shared empty list when everything does. */
export type LearnerChecker = (learner: Learner, learnerIndex?: number) => readonly IlrProblem[];

type Fits = (record: AnyRecord) => boolean;

const NO_PROBLEMS: readonly IlrProblem[] = Object.freeze([]);

const BINDINGS = { isAbsent, isRestrictedText, isXmlText, isRealDate, isDateTime, lengthOf, decimalProblem };

const textFails = (type: TextType, constant: (value: unknown) => string): string => {
  const length = type.restricted ? 'v.length' : 'lengthOf(v)';
  return [
    `typeof v!=='string'`,
    type.lengthMax === null ? null : `${length}>${type.lengthMax}`,
    type.lengthMin > 1 ? `${length}<${type.lengthMin}` : null,
    type.oneOf === null ? null : `!${constant(type.oneOf)}.includes(v)`,
    type.restricted ? '!isRestrictedText(v)' : '!isXmlText(v)',
    type.pattern === null ? null : `!${constant(whole(type.pattern))}.test(v)`,
  ]
    .filter((test) => test !== null)
    .join('||');
};

const valueFails = ({ type }: Field, constant: (value: unknown) => string): string => {
  switch (type.base) {
    case 'string':
      return textFails(type, constant);
    case 'int':
    case 'long':
      return `!Number.isInteger(v)||v<${type.min}||v>${type.max}`;
    case 'decimal':
      return `decimalProblem(${constant(type)},v)!==null`;
    case 'date':
      return `typeof v!=='string'||!isRealDate(v)`;
    case 'dateTime':
      return `typeof v!=='string'||!isDateTime(v)`;
  }
};

const childFails = (child: Entity): string => {
  if (child.holds === 'many') {
    const limit = child.max === Number.POSITIVE_INFINITY ? '' : `||v.length>${child.max}`;
    return `if(v==null){if(${child.min}>0)return false}else{if(v.length<${child.min}${limit})return false;for(let i=0;i<v.length;i++)if(!fits${child.name}(v[i]))return false}`;
  }
  return `if(v==null){${child.min > 0 ? 'return false' : ''}}else if(!fits${child.name}(v))return false;`;
};

const fitsSource = (entity: Entity, constant: (value: unknown) => string): string => {
  const lines = entity.fields.map((part) => {
    const take = `v=o.${part.name};`;
    if (part.kind === 'entity') return take + childFails(part);
    return `${take}if(isAbsent(v)){${part.min === 1 ? 'return false' : ''}}else if(${valueFails(part, constant)})return false;`;
  });
  const children = entity.fields.filter((part) => part.kind === 'entity').map((child) => fitsSource(child, constant));
  return `${children.join('\n')}\nfunction fits${entity.name}(o){let v;${lines.join('\n')}return true}`;
};

/** Whether a record fits, as one generated function without a loop over the table; null where that is forbidden. */
export const generatedFits = (entity: Entity): Fits | null => {
  const constants: Record<string, unknown> = {};
  const constant = (value: unknown): string => {
    const name = `c${Object.keys(constants).length}`;
    constants[name] = value;
    return name;
  };
  const source = fitsSource(entity, constant);
  return generated<Fits>(`${source}\nreturn fits${entity.name}`, { ...BINDINGS, ...constants });
};

// A function that is generated again has to be made fast again; an export asks for the checker in each of its parts.
const fitting = new WeakMap<Entity, Fits | null>();

const fitsOf = (entity: Entity): Fits | null => {
  const known = fitting.get(entity);
  const fits = known === undefined ? generatedFits(entity) : known;
  fitting.set(entity, fits);
  return fits;
};

/** The checker of a year's learners against every facet of its schema. */
export const learnerChecker = (year: AcademicYear): LearnerChecker => {
  const entity = learnerEntity(year);
  const fits = fitsOf(entity);
  return (learner, learnerIndex = 0) => {
    if (fits?.(learner)) return NO_PROBLEMS;
    const findings = inspect(entity, learner);
    return findings.length === 0 ? NO_PROBLEMS : findings.map((finding) => toProblem(finding, learner, learnerIndex));
  };
};
