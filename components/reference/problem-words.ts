import type { FieldProblem, ReferenceField } from '@/lib/features/reference/schema';

type Sayer = {
  readonly [Kind in FieldProblem['kind']]: (
    problem: Extract<FieldProblem, { kind: Kind }>,
    field: Pick<ReferenceField, 'label' | 'check'>,
    one: string,
  ) => string;
};

const why = ({ check }: Pick<ReferenceField, 'check'>): string => {
  if (check.as !== 'ilr') return '';
  return check.element === 'ProvSpecDelMon'
    ? ' It can stand in the ILR as a provider monitoring value.'
    : ` That is what ${check.element} of the ILR holds.`;
};

const named = (character: string): string => {
  if (character === '"') return 'a double quote';
  return /\p{Cc}/u.test(character) ? 'a character that cannot be seen' : `“${character}”`;
};

// 'Code' within a sentence is 'code', and 'UKPRN' stays.
const inSentence = (label: string): string => label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sayers: Sayer = {
  missing: (_, { label }) => `${label} is missing. Fill it in.`,
  'too-long': ({ max }, field) => `${field.label} can have ${max} characters at most.${why(field)} Shorten it.`,
  'character-not-allowed': ({ character }, field) =>
    `${field.label} cannot have ${named(character)} in it.${why(field)} Replace it.`,
  'not-a-whole-number': ({ max }, field) =>
    `${field.label} must be a whole number from 0 to ${max}, in digits only.${why(field)}`,
  'not-a-ukprn': () =>
    'This is not a UKPRN: it must be eight digits, the first not 0. The register of providers has it.',
  'own-ukprn': () => 'This is your own UKPRN. A provider is not its own subcontractor: give theirs.',
  'not-offered': (_, { label }) => `${label}: what was chosen is no longer offered. Choose another.`,
  taken: ({ value, name, isRetired }, { label }, one) =>
    `${capital(one)} ${inSentence(label)} ${value} is already used by ${name}${
      isRetired ? `, which is retired. Bring that ${one} back, or choose another.` : '. Choose another.'
    }`,
};

/** What is wrong with a field, why, and what to do; `one` is what a record of the list is called. */
export const sayFieldProblem = (
  problem: FieldProblem,
  field: Pick<ReferenceField, 'label' | 'check'>,
  one: string,
): string => {
  // The table is typed kind by kind; only the look-up itself is beyond the compiler.
  const say = sayers[problem.kind] as (
    ...parts: [FieldProblem, Pick<ReferenceField, 'label' | 'check'>, string]
  ) => string;
  return say(problem, field, one);
};
