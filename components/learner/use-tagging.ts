'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { MeantLearners, Tagging, TaggingChange } from '@/lib/features/learner/schema';
import type { LearnerListActions } from './list-props';
import { type Explained, explainTagRefusal, explainUndoRefusal, sayTagging, sayUndone } from './tagging-words';

/** What was last done, in words; with the id of what can be undone, or the reason why it was not done. */
export type TaggingNotice =
  | { readonly kind: 'done'; readonly title: string; readonly rest: string | null; readonly taggingId: string | null }
  | ({ readonly kind: 'refused' } & Explained);

const lostAnswer = { ok: false, refusal: { kind: 'lost-answer' } } as const;

const noticeOf = (tagging: Tagging): TaggingNotice => ({
  kind: 'done',
  ...sayTagging(tagging),
  taggingId: tagging.changed === 0 ? null : tagging.id,
});

/** Changes the tags of learners, and takes back what was done last. */
export const useTagging = (ukprn: number, { tagLearners, undoTagging, chooseLearners }: LearnerListActions) => {
  const router = useRouter();
  const [notice, setNotice] = useState<TaggingNotice | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const during = async (work: () => Promise<TaggingNotice | null>): Promise<boolean> => {
    setNotice(null);
    setIsBusy(true);
    const said = await work();
    setIsBusy(false);
    setNotice(said);
    if (said?.kind === 'done') router.refresh();
    return said?.kind === 'done';
  };
  return {
    notice,
    isBusy,
    tag: (tagId: string, change: TaggingChange, learners: MeantLearners) =>
      during(async () => {
        const answer = await tagLearners(ukprn, { tagId, change, learners }).catch(() => lostAnswer);
        return answer.ok ? noticeOf(answer.value) : { kind: 'refused', ...explainTagRefusal(answer.refusal) };
      }),
    /** Goes on with these learners on another page. */
    goOn: (learners: MeantLearners, hrefOf: (choiceId: string) => string) =>
      during(async () => {
        const answer = await chooseLearners(ukprn, { learners }).catch(() => lostAnswer);
        if (!answer.ok) return { kind: 'refused', ...explainTagRefusal(answer.refusal) };
        router.push(hrefOf(answer.value) as Route);
        return null;
      }),
    undo: (taggingId: string) =>
      during(async () => {
        const answer = await undoTagging(ukprn, { taggingId }).catch(() => lostAnswer);
        return answer.ok
          ? { kind: 'done', ...sayUndone(answer.value), taggingId: null }
          : { kind: 'refused', ...explainUndoRefusal(answer.refusal) };
      }),
  };
};
