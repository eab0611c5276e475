import type {
  ChangeReferenceInput,
  ChangeReferenceRefusal,
  CreateReferenceInput,
  CreateReferenceRefusal,
  ReferenceRecord,
  RetireReferenceInput,
  RetireReferenceRefusal,
} from '@/lib/features/reference/schema';
import type { Result } from '@/lib/result';

/** What the pages of a list ask of the server, always for one provider. */
export type CreateReference = (
  ukprn: number,
  input: CreateReferenceInput,
) => Promise<Result<string, CreateReferenceRefusal>>;

export type ChangeReference = (
  ukprn: number,
  input: ChangeReferenceInput,
) => Promise<Result<ReferenceRecord, ChangeReferenceRefusal>>;

export type RetireReference = (
  ukprn: number,
  input: RetireReferenceInput,
) => Promise<Result<ReferenceRecord, RetireReferenceRefusal>>;

/** The answer never came: the server was not reached, or broke. */
export type LostAnswer = { readonly kind: 'lost-answer' };
