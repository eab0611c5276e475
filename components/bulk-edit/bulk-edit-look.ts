import type { BulkEditStatus, BulkOutcome } from '@/lib/features/bulk-edit/schema';
import type { SayingLook, StateLook } from '../ui/state-look';

const looks: Record<BulkEditStatus, SayingLook> = {
  previewing: { label: 'Previewing', tone: 'info', says: 'Each learner is being looked at. Nothing is changed yet.' },
  previewed: { label: 'Ready to apply', tone: 'caution', says: 'Nothing is changed yet. Look at what would be.' },
  applying: { label: 'Applying', tone: 'info', says: 'The learners are being changed.' },
  applied: { label: 'Applied', tone: 'positive', says: 'The learners are changed. It can be undone for a day.' },
  undoing: { label: 'Undoing', tone: 'info', says: 'What was there before is being brought back.' },
  undone: { label: 'Undone', tone: 'neutral', says: 'What was there before has been brought back.' },
  interrupted: {
    label: 'Interrupted',
    tone: 'critical',
    says: 'Something went wrong on the way: some learners are changed, and some are not. Go on, or undo it.',
  },
  failed: { label: 'Failed', tone: 'critical', says: 'Something went wrong, and nothing was changed. Begin it again.' },
  expired: { label: 'Expired', tone: 'neutral', says: 'It was looked at and left lying, so it cannot be applied now.' },
};

const outcomes: Record<BulkOutcome, StateLook> = {
  waiting: { label: 'Not looked at yet', tone: 'neutral' },
  planned: { label: 'Would change', tone: 'caution' },
  same: { label: 'Is so already', tone: 'neutral' },
  'no-match': { label: 'Does not match', tone: 'neutral' },
  'no-record': { label: 'No record in the year', tone: 'neutral' },
  refused: { label: 'Refused', tone: 'critical' },
  applied: { label: 'Changed', tone: 'positive' },
  'changed-meanwhile': { label: 'Skipped: changed since the preview', tone: 'caution' },
  undone: { label: 'As before', tone: 'info' },
  'left-alone': { label: 'Left alone: changed since', tone: 'caution' },
};

export const bulkEditLook = (status: BulkEditStatus): SayingLook => looks[status];

export const outcomeLook = (outcome: BulkOutcome): StateLook => outcomes[outcome];

export const isBulkEditMoving = (status: BulkEditStatus): boolean =>
  status === 'previewing' || status === 'applying' || status === 'undoing';
