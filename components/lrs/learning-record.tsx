'use client';
import { Download, ShieldCheck } from 'lucide-react';
import type { LearningRecordView, LrsTabView } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { EmptyState } from '../ui/empty-state';
import { Panel } from '../ui/panel';
import { Status } from '../ui/status';
import { TimeText } from '../ui/time-text';
import { LearningEvents } from './learning-events';
import { ageWords, answerWords, isOld, noEventsWords, obstacleTo, obstacleWords } from './learning-record-words';
import type { LrsContext } from './lrs-actions';

type LearningRecordProps = {
  view: LrsTabView;
  context: LrsContext;
  onGet: () => void;
  onVerify: () => void;
};

type Downloaded = NonNullable<LearningRecordView['download']>;

const Age = ({ download }: { download: Downloaded }) => (
  <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <Status tone={isOld(download) ? 'caution' : 'positive'}>{ageWords(download.daysOld)}</Status>
    <span className="text-ink-soft text-sm">
      <TimeText instant={download.at} />, by {download.by}
      {isOld(download) ? '. Get it again: much may have been added since.' : null}
    </span>
  </p>
);

/** What the LRS answered last, when that was not simply the record. */
const LatestAnswer = ({ record, onVerify }: { record: LearningRecordView; onVerify: (() => void) | null }) => {
  const { latest, download } = record;
  if (latest === null || latest.outcome === 'found') return null;
  const { tone, title, says } = answerWords[latest.outcome];
  const leadsToVerify = latest.outcome === 'linked' || latest.outcome === 'not-verified';
  return (
    <Callout tone={tone} title={title}>
      <p className="max-w-prose">{says}</p>
      <p className="text-sm">
        Asked <TimeText instant={latest.at} />, by {latest.by}.
        {download === null || latest.outcome === 'linked' ? null : ' What was downloaded before stands below.'}
      </p>
      {leadsToVerify && onVerify ? (
        <div className="pt-1">
          <Button icon={<ShieldCheck aria-hidden className="size-4" />} onPress={onVerify}>
            Verify the ULN
          </Button>
        </div>
      ) : null}
    </Callout>
  );
};

const DownloadedRecord = ({ download, today }: { download: Downloaded; today: string }) => {
  if (download.isOfAnotherUln)
    return (
      <Callout tone="caution" title="What was downloaded is of another ULN">
        <p className="max-w-prose">
          It is the record of <code className="font-mono">{download.foundUln}</code>, which is not the learner’s any
          more. It could be somebody else’s, so it is not shown. Get the record of the ULN that they have now.
        </p>
      </Callout>
    );
  return (
    <>
      <Age download={download} />
      {download.events.length === 0 ? (
        <EmptyState title={noEventsWords.title}>{noEventsWords.says}</EmptyState>
      ) : (
        <LearningEvents events={download.events} today={today} />
      )}
    </>
  );
};

/** The learner's Personal Learning Record: how old it is, what it says, and why it is not here. */
export const LearningRecord = ({ view, context, onGet, onVerify }: LearningRecordProps) => {
  const { learningRecord: record } = view;
  const obstacle = obstacleTo({ ...view, maySearch: context.maySearch });
  const canVerify = context.maySearch && view.isSetUp && view.stop === null;
  const isNew = record.download === null;
  const getIt = obstacle ? null : (
    <Button variant={isNew ? 'primary' : 'quiet'} icon={<Download aria-hidden className="size-4" />} onPress={onGet}>
      Get the Personal Learning Record
    </Button>
  );
  const isNever = isNew && record.latest === null;
  return (
    <Panel
      title="Personal Learning Record"
      description="Learning events that the LRS holds: what was achieved, where and when."
      actions={isNever ? null : getIt}
    >
      {obstacle && !isNever ? <p className="text-ink-soft">{obstacleWords[obstacle]}</p> : null}
      <LatestAnswer record={record} onVerify={canVerify ? onVerify : null} />
      {record.download ? <DownloadedRecord download={record.download} today={record.today} /> : null}
      {isNever ? (
        <EmptyState title="Never downloaded" action={getIt}>
          {obstacle ? obstacleWords[obstacle] : 'Nobody has asked the LRS for this learner’s record yet.'}
        </EmptyState>
      ) : null}
    </Panel>
  );
};
