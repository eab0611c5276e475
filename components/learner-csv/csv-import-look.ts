import type { CsvImportStatus } from '@/lib/features/learner-csv/schema';
import type { SayingLook } from '../ui/state-look';

const looks: Record<CsvImportStatus, SayingLook> = {
  uploading: { label: 'Uploading', tone: 'neutral', says: 'The file is being sent.' },
  checking: { label: 'Checking', tone: 'info', says: 'Each row is being looked at. Nothing is loaded yet.' },
  checked: { label: 'Ready to load', tone: 'caution', says: 'Nothing is loaded yet. Look at what would be.' },
  loading: { label: 'Loading', tone: 'info', says: 'The rows are being loaded.' },
  loaded: {
    label: 'Loaded',
    tone: 'positive',
    says: 'The rows are loaded. The history of each learner says what changed.',
  },
  refused: { label: 'Refused', tone: 'critical', says: 'Nothing was loaded.' },
  failed: {
    label: 'Failed',
    tone: 'critical',
    says: 'Something went wrong, and nothing was loaded. Send the file again.',
  },
};

const asking: SayingLook = {
  label: 'Questions to answer',
  tone: 'caution',
  says: 'Nothing is loaded yet. Some learners may be here already: say whether they are.',
};

/** `left`: how many learners somebody has still to say something of. */
export const csvImportLook = (status: CsvImportStatus, left: number): SayingLook =>
  status === 'checked' && left > 0 ? asking : looks[status];

export const isCsvImportMoving = (status: CsvImportStatus): boolean => status === 'checking' || status === 'loading';
