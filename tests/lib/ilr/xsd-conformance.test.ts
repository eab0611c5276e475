import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { academicYears, type Entity, type Field } from '@/lib/ilr';

const SCHEMAS = path.resolve(import.meta.dirname, '../../fixtures/ilr/xsd');
const RESTRICTED_STRING = "[A-Za-z0-9 ~!@#$%&'\\(\\)\\*\\+,\\-\\./:;<=>\\?\\[\\\\\\]_\\{\\}\\^£€]*";

type Node = Readonly<Record<string, unknown>>;

const nodes = (value: unknown): readonly Node[] => {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly Node[];
};
const node = (value: unknown): Node => nodes(value)[0] ?? {};
const text = (value: unknown): string => String(value ?? '');

const readSchema = (code: string): Node => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
  });
  return node((parser.parse(readFileSync(path.join(SCHEMAS, `${code}.xsd`), 'utf8')) as Node).schema);
};

const facets = (restriction: Node, name: string): readonly string[] =>
  nodes(restriction[name]).map(({ value }) => text(value).replaceAll('&#xa3;', '£').replaceAll('&#x20ac;', '€'));

/** One line for each element of the department's schema: its place, how often, and every facet of its type. */
const schemaLines = (element: Node, parent: string): string[] => {
  const here = `${parent}/${text(element.name)}`;
  const occurs = `${text(element.minOccurs ?? 1)}..${text(element.maxOccurs ?? 1)}`;
  const complex = element.complexType;
  if (complex !== undefined) {
    const children = nodes(node(node(complex).sequence).element);
    return [`${here} ${occurs}`, ...children.flatMap((child) => schemaLines(child, here))];
  }
  const restriction = node(node(element.simpleType).restriction);
  const base = text(element.type ?? restriction.base).replace('xs:', '');
  const stated = [
    'length',
    'minLength',
    'maxLength',
    'minInclusive',
    'maxInclusive',
    'totalDigits',
    'fractionDigits',
    'pattern',
    'enumeration',
  ].flatMap((name) => facets(restriction, name).map((value) => `${name}=${name === 'pattern' ? value : value.trim()}`));
  return [[here, occurs, base, ...stated].join(' ')];
};

const typeOf = ({ type }: Field): readonly string[] => {
  switch (type.base) {
    case 'string': {
      const isLengthOne = type.lengthMin === 1 && type.lengthMax === 1;
      const lengths = type.lengthMax === null ? [] : [`minLength=${type.lengthMin}`, `maxLength=${type.lengthMax}`];
      return [
        type.restricted ? 'RestrictedString' : 'string',
        ...(isLengthOne ? ['length=1'] : lengths),
        ...(type.pattern === null ? [] : [`pattern=${type.pattern.source}`]),
        ...(type.oneOf ?? []).map((value) => `enumeration=${value}`),
      ];
    }
    case 'int':
    case 'long':
      return type.totalDigits === null
        ? [type.base, `minInclusive=${type.min}`, `maxInclusive=${type.max}`]
        : [type.base, `totalDigits=${type.totalDigits}`];
    case 'decimal':
      return [
        'decimal',
        `minInclusive=${type.min}`,
        `maxInclusive=${type.max}`,
        `fractionDigits=${type.fractionDigits}`,
      ];
    default:
      return [type.base];
  }
};

const tableLines = (part: Entity | Field, parent: string): string[] => {
  const here = `${parent}/${part.name}`;
  const occurs = `${part.min}..${part.max === Number.POSITIVE_INFINITY ? 'unbounded' : part.max}`;
  if (part.kind === 'field') return [[here, occurs, ...typeOf(part)].join(' ')];
  return [`${here} ${occurs}`, ...part.fields.flatMap((child) => tableLines(child, here))];
};

const confirmed = academicYears.filter(({ status }) => status === 'confirmed');

const ELEMENTS: Readonly<Record<string, number>> = { '2425': 23 + 129, '2526': 22 + 125 };

describe('the table of each confirmed year is the department’s schema, element by element', () => {
  it('has a schema for every confirmed year, and a confirmed year for every schema', () => {
    const schemas = readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd'));
    expect(schemas.sort()).toEqual(confirmed.map(({ code }) => `${code}.xsd`));
  });

  it.each(confirmed)('$code has the same order, cardinality, lengths, patterns, ranges and values', (year) => {
    const lines = schemaLines(node(readSchema(year.code).element), '');
    expect(lines).toHaveLength(ELEMENTS[year.code] ?? 0);
    expect(tableLines(year.root, '')).toEqual(lines);
  });

  it.each(confirmed)('$code has the namespace of its schema', (year) => {
    expect(year.namespace).toBe(text(readSchema(year.code).targetNamespace));
  });

  it.each(confirmed)('the RestrictedString of $code is the one that our characters are', (year) => {
    const [type] = nodes(readSchema(year.code).simpleType);
    expect(text(type?.name)).toBe('RestrictedString');
    expect(facets(node(type?.restriction), 'pattern')).toEqual([RESTRICTED_STRING]);
  });
});

describe('a provisional year differs from the year before by what has been announced, and by nothing else', () => {
  const linesOf = (code: string): string[] =>
    academicYears.filter((year) => year.code === code).flatMap(({ root }) => tableLines(root, ''));

  it('2627 has its own year, and EPAOrgID of up to 8 characters', () => {
    const before = new Set(linesOf('2526'));
    const aim = '/Message/Learner/LearningDelivery';
    expect(linesOf('2627')).toHaveLength(before.size);
    expect(linesOf('2627').filter((line) => !before.has(line))).toEqual([
      '/Message/Header/CollectionDetails/Year 1..1 RestrictedString enumeration=2627',
      `${aim}/EPAOrgID 0..1 RestrictedString minLength=1 maxLength=8`,
    ]);
  });
});
