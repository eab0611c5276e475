/** For whom a form shows a field at once; for others it is a click away. Numbers are funding models. */
export type ShownFor = 'everybody' | readonly number[];

/** How the value of a field is measured. */
export type Unit = 'hours' | 'pounds' | 'per cent';

/** A field in plain words. */
export interface FieldWords {
  readonly label: string;
  /** One sentence. */
  readonly explanation: string;
  readonly shownFor: ShownFor;
  readonly unit: Unit | null;
}

/** The fields of one record in plain words, by the names of their elements. */
export type RecordWords = Readonly<Record<string, FieldWords>>;

/** A field that everybody's form shows at once, unless it says for whom. */
export const words = (
  label: string,
  explanation: string,
  shownFor: ShownFor = 'everybody',
  unit: Unit | null = null,
): FieldWords => ({ label, explanation, shownFor, unit });

/** Study programmes and T Levels, and other learning of the age 16 to 19. */
export const YOUNG_PEOPLE = [25, 82] as const;

/** Learning of adults that the adult skills fund pays by formula, or paid until 2024. */
export const ADULT_SKILLS = [35, 38] as const;

/** Learning of adults in general: community and tailored learning, adult skills, other adult, and not funded. */
export const ADULTS = [10, 11, 35, 38, 81, 99] as const;

/** Where an apprenticeship is found: funded as such, as a trailblazer, or not at all. */
export const APPRENTICESHIPS = [36, 81, 99] as const;

/** Learning with its price or plan in the hands of the employer or a bootcamp. */
export const WITH_EMPLOYERS = [36, 37, 39, 81, 99] as const;

/** Fields that almost nobody fills in. */
export const SELDOM = [] as const;
