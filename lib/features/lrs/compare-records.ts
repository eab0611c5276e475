import { type LearnerToRegister, type LearnerToUpdate, type LrsLearner, registeredFields } from '@/lib/lrs';

type Field = keyof LearnerToRegister;
type Comparable = Readonly<Partial<Record<Field, string | null>>>;

/** The LRS may write a value in its own way: upper and lower case, blanks around it, the blank in a postcode. */
const folded = (field: Field, value: string | null | undefined): string => {
  const text = (value ?? '').trim().toLowerCase();
  return field === 'LastKnownPostCode' ? text.replaceAll(' ', '') : text;
};

/** The fields in which two records differ as far as the LRS can tell. */
export const differingFields = (one: Comparable, other: Comparable): readonly Field[] =>
  registeredFields.filter((field) => folded(field, one[field]) !== folded(field, other[field]));

/** The fields that a person changes, in however small a way. */
export const changedFields = (record: Comparable, changes: Comparable): readonly Field[] =>
  registeredFields.filter((field) => field in changes && (changes[field] ?? '') !== (record[field] ?? ''));

/**
 * The whole record as it is to be: what is not changed is sent as it stands, since nobody has said that the LRS keeps what
 * is left out.
 */
export const intendedUpdate = (record: LrsLearner, changes: Partial<LearnerToRegister>): LearnerToUpdate => {
  const { CreatedDate, LastUpdatedDate, MasterSubstituted, TierLevel, LearnerStatus, LinkedULNs, ...kept } = record;
  return {
    ...kept,
    // The register has records without these, which no update may be without; the person is told which is missing.
    LastKnownPostCode: kept.LastKnownPostCode ?? '',
    VerificationType: kept.VerificationType ?? '',
    AbilityToShare: kept.AbilityToShare ?? '',
    ...changes,
  };
};
