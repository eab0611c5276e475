import type {
  AskRefusal,
  EditDetailsInput,
  EditRefusal,
  GetLearningRecordInput,
  LearningRecordGot,
  LearningRecordRefusal,
  LinkRefusal,
  LookUpChangeInput,
  LookUpRefusal,
  NotSetUp,
  RegisterUlnInput,
  RegisterUlnRefusal,
  SearchAnswer,
  SearchForUlnInput,
  SelectUlnInput,
  Settlement,
  TakeMasterInput,
  UpdateLrsInput,
  UpdateLrsRefusal,
  VerifyAnswer,
  VerifyRefusal,
  VerifyUlnInput,
} from '@/lib/features/lrs/schema';
import type { Result } from '@/lib/result';

type Always = NotSetUp | { readonly kind: 'not-permitted' };
type Action<Input, Value, Refusal> = (ukprn: number, input: Input) => Promise<Result<Value, Refusal | Always>>;

/** What the LRS tab of a learner can do. */
export type LrsActions = {
  readonly search: Action<SearchForUlnInput, SearchAnswer, AskRefusal>;
  readonly select: Action<SelectUlnInput, null, LinkRefusal>;
  readonly verify: Action<VerifyUlnInput, VerifyAnswer, VerifyRefusal>;
  readonly takeMaster: Action<TakeMasterInput, null, LinkRefusal>;
  readonly getLearningRecord: Action<GetLearningRecordInput, LearningRecordGot, LearningRecordRefusal>;
  readonly update: Action<UpdateLrsInput, VerifyAnswer, UpdateLrsRefusal | VerifyRefusal>;
  readonly edit: Action<EditDetailsInput, null, EditRefusal>;
  readonly register: Action<RegisterUlnInput, number, RegisterUlnRefusal>;
  readonly lookUp: Action<LookUpChangeInput, Settlement, LookUpRefusal>;
  readonly rest: Action<LookUpChangeInput, null, LookUpRefusal>;
};

/** Which learner the tab is about, and what the person may do. */
export type LrsContext = {
  readonly ukprn: number;
  readonly learner: number;
  readonly maySearch: boolean;
  readonly mayUpdate: boolean;
  readonly mayEdit: boolean;
  readonly actions: LrsActions;
};
