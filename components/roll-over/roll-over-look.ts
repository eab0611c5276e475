import type { RollOverStatus } from '@/lib/features/roll-over/schema';
import type { SayingLook } from '../ui/state-look';

const looks: Record<RollOverStatus, SayingLook> = {
  previewing: { label: 'Previewing', tone: 'info', says: 'Each learner’s record is being gone through.' },
  previewed: { label: 'Ready to make', tone: 'caution', says: 'Nothing has been made yet. Look at what would be.' },
  making: { label: 'Making', tone: 'info', says: 'The records of the new year are being made.' },
  made: {
    label: 'Made',
    tone: 'positive',
    says: 'The records are there. It can be undone until one of them is edited.',
  },
  undoing: { label: 'Undoing', tone: 'info', says: 'The records that it made are being taken out.' },
  undone: { label: 'Undone', tone: 'neutral', says: 'The records that it had made are gone, and nothing else.' },
  failed: {
    label: 'Failed',
    tone: 'critical',
    says: 'Nothing was made. Start it again; if it fails again, ask for help.',
  },
};

export const rollOverLook = (status: RollOverStatus): SayingLook => looks[status];

export const isRollOverMoving = (status: RollOverStatus): boolean =>
  status === 'previewing' || status === 'making' || status === 'undoing';
