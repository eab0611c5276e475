import type { FieldSpec, Fields, ListSpec, MessageSpec, RecordSpec } from '../../lib/lrs/message';
import { charactersIn, type ValueType } from '../../lib/lrs/value-type';
import type { XmlTree } from '../../lib/lrs/xml-tree';

/**
 * Judges a request as the LRS does, by the strict schema, and says what is wrong in the words of its own validator. A test
 * holds these verdicts against xmllint's with the department's schema.
 */
type Spec = FieldSpec | RecordSpec | ListSpec;

const source = (pattern: RegExp) => pattern.source.replace(/^\^|\$$/g, '');

const lengthFault = ({ lengthMin, lengthMax, name }: ValueType, value: string): string | null => {
  const length = charactersIn(value);
  const said = (facet: string, limit: number) =>
    `cvc-${facet}-valid: Value '${value}' with length = '${length}' is not facet-valid with respect to ${facet} '${limit}' for type '${name}'.`;
  if (length > lengthMax) return said('maxLength', lengthMax);
  return length < lengthMin ? said('minLength', lengthMin) : null;
};

const wholeFault = ({ range, name }: ValueType, value: string): string | null => {
  // A sign and zeros in front are allowed. Blanks around it are by the specification, but not by xmllint; nobody needs them.
  const [least, most] = range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const isWhole = /^[+-]?[0-9]+$/.test(value);
  if (isWhole && Number(value) >= least && Number(value) <= most) return null;
  return `cvc-datatype-valid.1.2.1: '${value}' is not a valid value for '${name}'.`;
};

const valueFault = (type: ValueType, value: string): string | null => {
  if (type.base === 'whole') return wholeFault(type, value);
  const tooLong = lengthFault(type, value);
  if (tooLong !== null) return tooLong;
  if (type.patterns.length === 0 || type.patterns.some((pattern) => pattern.test(value))) return null;
  const pattern = type.patterns.map(source).join('|');
  return `cvc-pattern-valid: Value '${value}' is not facet-valid with respect to pattern '${pattern}' for type '${type.name}'.`;
};

const fieldFault = ({ type, absent }: FieldSpec, element: XmlTree): string | null => {
  if (element.children.length > 0)
    return `cvc-type.3.1.2: Element '${element.name}' is a simple type, so it must have no element information item [children].`;
  if (!element.isNil) return valueFault(type, element.text);
  if (absent !== 'nil') return `cvc-elt.3.1: Attribute 'xsi:nil' must not appear on element '${element.name}'.`;
  return element.text === ''
    ? null
    : `cvc-elt.3.2.1: Element '${element.name}' cannot have content, because 'xsi:nil' is specified.`;
};

const specFault = (spec: Spec, element: XmlTree): string | null => {
  if (spec.kind === 'field') return fieldFault(spec, element);
  if (spec.kind === 'list') return specFault(spec.of, element);
  if (element.isNil) return `cvc-elt.3.1: Attribute 'xsi:nil' must not appear on element '${element.name}'.`;
  return childrenFault(spec.fields, element);
};

const isNeeded = (spec: Spec): boolean => spec.kind !== 'field' || spec.absent === 'refused';
const mostOf = (spec: Spec): number => (spec.kind === 'list' ? spec.max : 1);

/** Goes through the fields in order, each taking the elements that are its own. */
const childrenFault = (fields: Fields, parent: XmlTree): string | null => {
  const rest = [...parent.children];
  for (const [name, spec] of Object.entries(fields)) {
    let taken = 0;
    while (rest[0]?.name === name && rest[0].namespace === '' && taken < mostOf(spec)) {
      const [element] = rest.splice(0, 1);
      const fault = element === undefined ? null : specFault(spec, element);
      if (fault !== null) return fault;
      taken += 1;
    }
    if (taken === 0 && isNeeded(spec)) return notExpected(rest[0], parent, name);
  }
  return rest[0] === undefined ? null : notExpected(rest[0], parent, null);
};

const notExpected = (found: XmlTree | undefined, parent: XmlTree, expected: string | null): string => {
  const wanted =
    expected === null ? 'No child element is expected at this point.' : `One of '{${expected}}' is expected.`;
  if (found === undefined)
    return `cvc-complex-type.2.4.b: The content of element '${parent.name}' is not complete. ${wanted}`;
  return `cvc-complex-type.2.4.${expected === null ? 'd' : 'a'}: Invalid content was found starting with element '${found.name}'. ${wanted}`;
};

/** What the strict schema has against the body of a request; null when it accepts it. */
export const strictFault = (message: MessageSpec, body: XmlTree): string | null =>
  body.isNil
    ? `cvc-elt.3.1: Attribute 'xsi:nil' must not appear on element '${body.name}'.`
    : (textFault(body) ?? childrenFault(message.fields, body));

/** Between elements there may be blanks and nothing else. */
const textFault = (element: XmlTree): string | null =>
  element.children.length === 0 && element.text.trim() !== ''
    ? `cvc-complex-type.2.3: Element '${element.name}' cannot have character [children], because the type's content type is element-only.`
    : null;
