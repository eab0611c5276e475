import { ChevronRight } from 'lucide-react';
import type { LearningEvent } from '@/lib/features/lrs/schema';
import { formatCount } from '../ui/format-count';
import { Status } from '../ui/status';
import { type Column, Table } from '../ui/table';
import {
  challengeWords,
  dateWords,
  type EventsOfYear,
  eventsByYear,
  isInFuture,
  NOT_RECORDED,
  recordedWords,
  sourceWords,
  statusWords,
} from './learning-event-words';

/** As many as are read at a glance; the years before are opened one by one. */
const OPEN_EVENTS_MAX = 25;

const Value = ({ children }: { children: string }) => (
  <span className={children === NOT_RECORDED ? 'text-ink-soft' : undefined}>{children}</span>
);

type Fact = readonly [term: string, value: string];

const Facts = ({ facts, className }: { facts: readonly Fact[]; className?: string }) => (
  <dl className={className}>
    {facts.map(([term, value]) => (
      <div key={term} className="flex flex-wrap gap-x-1.5">
        <dt className="text-ink-soft after:content-[':']">{term}</dt>
        <dd className="min-w-0 break-words">
          <Value>{value}</Value>
        </dd>
      </div>
    ))}
  </dl>
);

const qualification = (event: LearningEvent): readonly Fact[] => [
  ['Type', recordedWords(event.QualificationType)],
  ['Level', recordedWords(event.Level)],
  ['Credits', recordedWords(event.Credits)],
];

const whose = (event: LearningEvent): readonly Fact[] => [
  ['Provider', recordedWords(event.AchievementProviderName)],
  ['Awarded by', recordedWords(event.AwardingOrganisationName)],
];

const standing = (event: LearningEvent): readonly Fact[] => [
  ['Status', statusWords(event.Status)],
  ['Under data challenge', challengeWords(event.UnderDataChallenge)],
  ['Restriction', recordedWords(event.Restriction)],
];

const Subject = ({ event }: { event: LearningEvent }) => (
  <div className="flex min-w-44 flex-col gap-1 sm:min-w-56">
    <span className="break-words font-semibold">{recordedWords(event.Subject)}</span>
    <Facts facts={qualification(event)} className="flex flex-wrap gap-x-4 font-normal" />
  </div>
);

const Awarded = ({ event, today }: { event: LearningEvent; today: string }) => (
  <div className="flex flex-col items-start gap-1">
    <Value>{dateWords(event.AchievementAwardDate)}</Value>
    {isInFuture(event.AchievementAwardDate, today) ? <Status tone="caution">In the future</Status> : null}
    {event.ParticipationStartDate || event.ParticipationEndDate ? (
      <Facts
        facts={[
          ['Started', dateWords(event.ParticipationStartDate)],
          ['Ended', dateWords(event.ParticipationEndDate)],
        ]}
      />
    ) : null}
  </div>
);

const columnsOn = (today: string): readonly Column<LearningEvent>[] => [
  { key: 'subject', header: 'Subject', isRowHeader: true, cell: (event) => <Subject event={event} /> },
  { key: 'grade', header: 'Grade', cell: ({ Grade }) => <Value>{recordedWords(Grade)}</Value> },
  { key: 'awarded', header: 'Award date', cell: (event) => <Awarded event={event} today={today} /> },
  { key: 'whose', header: 'Provider and awarding organisation', cell: (event) => <Facts facts={whose(event)} /> },
  { key: 'source', header: 'Source', cell: ({ Source }) => <Value>{sourceWords(Source)}</Value> },
  { key: 'standing', header: 'Standing', cell: (event) => <Facts facts={standing(event)} /> },
];

const countWords = (events: number): string => `${formatCount(events)} ${events === 1 ? 'event' : 'events'}`;

type YearProps = EventsOfYear & { isOpen: boolean; columns: readonly Column<LearningEvent>[] };

const Year = ({ year, events, isOpen, columns }: YearProps) => (
  <details open={isOpen} className="group">
    <summary className="flex cursor-pointer list-none items-center gap-2 rounded-sm py-1 pointer-coarse:min-h-11">
      <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
      <span className="font-semibold">{year ?? 'Without a date'}</span>
      <span className="text-ink-soft text-sm">{countWords(events.length)}</span>
    </summary>
    <Table
      caption={`Learning events ${year === null ? 'without a date' : `of ${year}`}`}
      columns={columns}
      rows={events}
      rowKey={(event) => String(events.indexOf(event))}
      empty={null}
      isStacked
      className="mt-1"
    />
  </details>
);

/** A learner's events by year, newest first. The first years stand open. */
export const LearningEvents = ({ events, today }: { events: readonly LearningEvent[]; today: string }) => {
  const columns = columnsOn(today);
  const years = eventsByYear(events);
  const before = (place: number) => years.slice(0, place).reduce((sum, { events: earlier }) => sum + earlier.length, 0);
  return (
    <section aria-label="Learning events" className="flex flex-col gap-2">
      {years.map(({ year, events: ofYear }, place) => (
        <Year
          key={year}
          year={year}
          events={ofYear}
          isOpen={place === 0 || before(place) + ofYear.length <= OPEN_EVENTS_MAX}
          columns={columns}
        />
      ))}
    </section>
  );
};
