'use client';
import { use, useState } from 'react';
import type { TagChoice, TaggingChange } from '@/lib/features/learner/schema';
import { Button } from '../ui/button';
import { formatCount, formatCounted } from '../ui/format-count';
import { Select } from '../ui/select';
import type { Ticked } from './use-ticked';

/** Where one can go on with the learners that are ticked. */
export type NextPage = 'edit' | 'download';

type TaggingBarProps = {
  ticked: Ticked;
  total: Promise<number>;
  tags: readonly TagChoice[];
  isBusy: boolean;
  onTag: (tagId: string, change: TaggingChange, total: number) => void;
  /** Null for those who may not change many learners at once. */
  onGoOn: ((page: NextPage, total: number) => void) | null;
};

const ChosenCount = ({ ticked, total }: { ticked: Ticked; total: number }) => {
  const isMore = ticked.isWholePage && !ticked.isAll && total > ticked.numbers.length;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" className="font-semibold">
        {formatCounted(ticked.isAll ? total : ticked.numbers.length, 'learner')} selected
      </p>
      {isMore ? (
        <Button variant="quiet" size="small" onPress={ticked.tickAll}>
          Select all {formatCount(total)}
        </Button>
      ) : null}
      <Button variant="quiet" size="small" onPress={ticked.clear}>
        Clear selection
      </Button>
    </div>
  );
};

/** What can be done with the learners that are ticked. */
export const TaggingBar = ({ ticked, total: counting, tags, isBusy, onTag, onGoOn }: TaggingBarProps) => {
  const total = use(counting);
  const [tagId, setTagId] = useState(tags[0]?.id ?? '');
  const tag = tags.find(({ id }) => id === tagId);
  const press = (change: TaggingChange) => tag && onTag(tag.id, change, total);
  return (
    <section
      aria-label="Tag the selected learners"
      className="sticky bottom-2 z-20 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 rounded-lg border border-line-strong bg-raised p-3 shadow-raised"
    >
      <ChosenCount ticked={ticked} total={total} />
      {tag === undefined ? (
        <p className="text-ink-soft">This provider has no tags yet.</p>
      ) : (
        <div className="flex flex-wrap items-end gap-2">
          <Select
            label="Tag"
            options={tags.map(({ id, name, isRetired }) => ({
              id,
              label: name,
              ...(isRetired && { description: 'Retired: it can only be removed' }),
            }))}
            value={tag.id}
            onChange={setTagId}
            className="w-52"
          />
          <Button variant="primary" isPending={isBusy} isDisabled={tag.isRetired} onPress={() => press('add')}>
            Add tag
          </Button>
          <Button isPending={isBusy} onPress={() => press('remove')}>
            Remove tag
          </Button>
          <Button isPending={isBusy} isDisabled={tag.isRetired} onPress={() => press('main')}>
            Set as main tag
          </Button>
        </div>
      )}
      {onGoOn ? (
        <div className="flex flex-wrap gap-2">
          <Button isPending={isBusy} onPress={() => onGoOn('edit', total)}>
            Edit these learners…
          </Button>
          <Button isPending={isBusy} onPress={() => onGoOn('download', total)}>
            Download…
          </Button>
        </div>
      ) : null}
    </section>
  );
};
