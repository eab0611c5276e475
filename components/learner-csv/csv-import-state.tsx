import type { CsvImportStatus } from '@/lib/features/learner-csv/schema';
import { Status } from '../ui/status';
import type { Tone } from '../ui/tone';

const looks: Record<CsvImportStatus, { label: string; tone: Tone; says: string }> = {
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

export const CsvImportBadge = ({ status }: { status: CsvImportStatus }) => (
  <Status tone={looks[status].tone}>{looks[status].label}</Status>
);

export const csvImportSays = (status: CsvImportStatus): string => looks[status].says;
export const isCsvImportMoving = (status: CsvImportStatus): boolean => status === 'checking' || status === 'loading';
