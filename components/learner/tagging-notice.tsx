'use client';
import { Undo2 } from 'lucide-react';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import type { TaggingNotice as Notice } from './use-tagging';

type TaggingNoticeProps = { notice: Notice | null; isBusy: boolean; onUndo: (taggingId: string) => void };

/** What was done to the tags, and the way back; or why it was not done. */
export const TaggingNotice = ({ notice, isBusy, onUndo }: TaggingNoticeProps) => {
  if (notice === null) return null;
  if (notice.kind === 'refused')
    return (
      <Callout tone="critical" isLive title={notice.title}>
        <p>{notice.whatToDo}</p>
      </Callout>
    );
  const { title, rest, taggingId } = notice;
  return (
    <Callout tone="positive" isLive title={title}>
      {rest ? <p>{rest}</p> : null}
      {taggingId ? (
        <div>
          <Button
            size="small"
            icon={<Undo2 aria-hidden className="size-4" />}
            isPending={isBusy}
            onPress={() => onUndo(taggingId)}
          >
            Undo
          </Button>
        </div>
      ) : null}
    </Callout>
  );
};
