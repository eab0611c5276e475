import type { FieldName, ReferenceField, ReferenceFormChoices } from '@/lib/features/reference/schema';

const nothing = 'none';
const nothingKnown: ReferenceFormChoices = { subcontractors: [], codes: {} };

type Said = Pick<ReferenceField, 'check'> & { readonly name?: FieldName };

/** What a field's text says to a person: a subcontractor by name and a code by its label, where they are among those given. */
export const sayValue = (
  { check, name }: Said,
  text: string | null | undefined,
  { subcontractors, codes }: ReferenceFormChoices = nothingKnown,
): string => {
  if (text === null || text === undefined || text === '') return nothing;
  switch (check.as) {
    case 'choice':
      return check.options.find(({ id }) => id === text)?.label ?? text;
    case 'yes-no':
      return text === 'yes' ? 'Yes' : 'No';
    case 'subcontractor':
      return subcontractors.find(({ id }) => id === text)?.name ?? text;
    default:
      return (name && codes[name]?.find(({ id }) => id === text)?.label) ?? text;
  }
};
