import { isUln } from '../identifiers';
import { LrsProtocolError } from './errors';
import type { XmlTree } from './xml-tree';

const INT_MAX = 2147483647;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** The child of that name, or null; twice the same is no answer. */
export const childOf = (parent: XmlTree, name: string): XmlTree | null => {
  const [first, second] = parent.children.filter((child) => child.name === name);
  if (second !== undefined) throw new LrsProtocolError('repeated-element', name);
  return first ?? null;
};

/** The child of that name, which has to be there. */
export const onlyChildOf = (parent: XmlTree, name: string): XmlTree => {
  const child = childOf(parent, name);
  if (child === null) throw new LrsProtocolError('missing-element', name);
  return child;
};

/** All children of that name. */
export const childrenOf = (parent: XmlTree, name: string): readonly XmlTree[] =>
  parent.children.filter((child) => child.name === name);

/** The text of a value; an element with children is none. */
export const elementText = (element: XmlTree, name: string): string => {
  if (element.children.length > 0) throw new LrsProtocolError('wrong-value', name);
  return element.text;
};

/** Reads the fields of one record by name. An element that is absent, nil or empty is null, since the service uses all three. */
export const fieldsOf = (record: XmlTree) => {
  const text = (name: string): string | null => {
    const child = childOf(record, name);
    if (child === null || child.isNil) return null;
    const value = elementText(child, name);
    return value === '' ? null : value;
  };
  const matching = (name: string, isRight: (value: string) => boolean): string | null => {
    const value = text(name)?.trim() ?? null;
    if (value !== null && !isRight(value)) throw new LrsProtocolError('wrong-value', name);
    return value;
  };
  const needed = <Value>(name: string, value: Value | null): Value => {
    if (value === null) throw new LrsProtocolError('missing-element', name);
    return value;
  };
  const numberOrNull = (name: string, isRight: (value: string) => boolean): number | null => {
    const value = matching(name, isRight);
    return value === null ? null : Number(value);
  };
  const whole = (name: string) =>
    numberOrNull(name, (value) => /^-?[0-9]{1,15}$/.test(value) && Number.isSafeInteger(Number(value)));
  return {
    text,
    neededText: (name: string): string => needed(name, text(name)),
    date: (name: string): string =>
      needed(
        name,
        matching(name, (value) => DATE.test(value)),
      ),
    oneOf: (name: string, values: readonly string[]): string =>
      needed(
        name,
        matching(name, (value) => values.includes(value)),
      ),
    /** With its check digit. */
    uln: (name: string): number | null =>
      numberOrNull(name, (value) => /^[0-9]{10}$/.test(value) && isUln(Number(value))),
    neededUln: (name: string): number =>
      needed(
        name,
        numberOrNull(name, (value) => /^[0-9]{10}$/.test(value) && isUln(Number(value))),
      ),
    whole,
    neededWhole: (name: string): number => needed(name, whole(name)),
    count: (name: string): number | null =>
      numberOrNull(name, (value) => /^[0-9]{1,10}$/.test(value) && Number(value) <= INT_MAX),
  };
};

export type RecordFields = ReturnType<typeof fieldsOf>;
