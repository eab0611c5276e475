import type { ReferenceField, ReferenceOption } from '@/lib/features/reference/schema';

const nothing = 'none';

/** What a field's text says to a person; a subcontractor by name where it is one of those given. */
export const sayValue = (
  { check }: Pick<ReferenceField, 'check'>,
  text: string | null | undefined,
  subcontractors: readonly ReferenceOption[] = [],
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
      return text;
  }
};
