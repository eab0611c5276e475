import type {
  BecomeLearnerInput,
  ChangeAimsInput,
  EditAimLinksInput,
  Edited,
  EditLinksInput,
  EditSectionInput,
} from '@/lib/features/learner-record/schema';
import type { Result } from '@/lib/result';
import type { RecordRefusal } from './edit-refusals';

type Action<Input> = (ukprn: number, input: Input) => Promise<Result<Edited, RecordRefusal>>;

/** What the page of a learner can do; each is one saving. */
export type RecordActions = {
  readonly editSection: Action<EditSectionInput>;
  readonly editLinks: Action<EditLinksInput>;
  readonly editAimLinks: Action<EditAimLinksInput>;
  readonly changeAims: Action<ChangeAimsInput>;
  readonly becomeLearner: Action<BecomeLearnerInput>;
};

/** Which learner of which provider the page is about, and what may be done with them. */
export type RecordContext = {
  readonly ukprn: number;
  readonly learner: number;
  readonly academicYear: string;
  readonly canEdit: boolean;
  readonly actions: RecordActions;
};
