import type {
  ChooseLearnersInput,
  LearnerChoices,
  LearnerFind,
  LearnerListPage,
  LearnerListQuery,
  Tagging,
  TagLearnersInput,
  TagLearnersRefusal,
  UndoneTagging,
  UndoTaggingRefusal,
  WhoIsMeantRefusal,
  YearChoice,
} from '@/lib/features/learner/schema';
import type { Result } from '@/lib/result';

/** What the list asks of the server. A search is sealed there, since its text must not stand in an address. */
export type LearnerListActions = {
  readonly sealSearch: (ukprn: number, input: { text: string }) => Promise<string>;
  readonly tagLearners: (ukprn: number, input: TagLearnersInput) => Promise<Result<Tagging, TagLearnersRefusal>>;
  /** Keeps who is meant for another page; the answer is the id of the choice. */
  readonly chooseLearners: (ukprn: number, input: ChooseLearnersInput) => Promise<Result<string, WhoIsMeantRefusal>>;
  readonly undoTagging: (
    ukprn: number,
    input: { taggingId: string },
  ) => Promise<Result<UndoneTagging, UndoTaggingRefusal>>;
};

export type LearnerListScreenProps = {
  readonly ukprn: number;
  readonly query: LearnerListQuery;
  readonly find: LearnerFind;
  /** The year that is looked at, asked for or not. */
  readonly academicYear: string;
  readonly years: readonly YearChoice[];
  readonly page: LearnerListPage;
  /** Counted while the page is shown already. */
  readonly total: Promise<number>;
  readonly choices: LearnerChoices;
  readonly actions: LearnerListActions;
  readonly canEdit: boolean;
  readonly canBulkEdit: boolean;
};
