import type { KeptLearningRecord } from './learning-record-ports';
import type { LearningRecordView } from './learning-record-schema';

const DAY_MS = 24 * 60 * 60 * 1000;
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

const daysBetween = (then: Date, now: Date): number =>
  Math.round((Date.parse(london.format(now)) - Date.parse(london.format(then))) / DAY_MS);

const downloadOf = (
  download: NonNullable<KeptLearningRecord['download']>,
  uln: number | null,
  now: Date,
): LearningRecordView['download'] => {
  const isOfAnotherUln = uln !== download.uln && uln !== download.foundUln;
  return {
    foundUln: download.foundUln,
    at: download.at.toISOString(),
    by: download.by,
    daysOld: daysBetween(download.at, now),
    isOfAnotherUln,
    events: isOfAnotherUln ? [] : download.events,
  };
};

/** What is shown of a record that was kept. An answer for a number that the learner has no more says nothing of them. */
export const readLearningRecord = (
  kept: KeptLearningRecord | null,
  uln: number | null,
  now: Date,
): LearningRecordView => {
  const latest = kept !== null && kept.latest.uln === uln ? kept.latest : null;
  return {
    latest: latest && { outcome: latest.outcome, at: latest.at.toISOString(), by: latest.by },
    download: kept?.download ? downloadOf(kept.download, uln, now) : null,
    today: london.format(now),
  };
};
