export type FieldOption = { readonly id: string; readonly label: string };

export const contractStatuses = [
  { id: 'live', label: 'Live' },
  { id: 'dormant', label: 'Dormant' },
] as const satisfies readonly FieldOption[];

export const contractTypes = [
  { id: 'apprenticeships', label: 'Apprenticeships' },
  { id: '16-to-19', label: '16 to 19 funding' },
  { id: 'adult-skills', label: 'Adult skills' },
  { id: 'tailored-learning', label: 'Tailored learning' },
  { id: 'advanced-loans', label: 'Advanced learner loans' },
  { id: 'skills-bootcamps', label: 'Skills bootcamps' },
  { id: 'higher-education', label: 'Higher education' },
  { id: 'other-funding', label: 'Other funding' },
  { id: 'not-funded', label: 'Not funded by the department' },
] as const satisfies readonly FieldOption[];

/** Few enough to be told apart, in light and in dark; a name always stands beside them. */
export const tagColours = [
  { id: 'blue', label: 'Blue' },
  { id: 'green', label: 'Green' },
  { id: 'purple', label: 'Purple' },
  { id: 'amber', label: 'Amber' },
  { id: 'teal', label: 'Teal' },
  { id: 'red', label: 'Red' },
  { id: 'pink', label: 'Pink' },
  { id: 'brown', label: 'Brown' },
  { id: 'grey', label: 'Grey' },
] as const satisfies readonly FieldOption[];
export type TagColour = (typeof tagColours)[number]['id'];
