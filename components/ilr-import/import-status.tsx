import type { ImportStatus } from '@/lib/features/ilr-import/schema';
import { Status } from '../ui/status';
import type { Tone } from '../ui/tone';

const looks: Record<ImportStatus, { label: string; tone: Tone }> = {
  uploading: { label: 'Uploading', tone: 'neutral' },
  checking: { label: 'Checking', tone: 'info' },
  checked: { label: 'Ready to load', tone: 'caution' },
  loading: { label: 'Loading', tone: 'info' },
  loaded: { label: 'Loaded', tone: 'positive' },
  refused: { label: 'Refused', tone: 'critical' },
  failed: { label: 'Failed', tone: 'critical' },
};

export const ImportStatusBadge = ({ status }: { status: ImportStatus }) => (
  <Status tone={looks[status].tone}>{looks[status].label}</Status>
);

export const isImportMoving = (status: ImportStatus): boolean => status === 'checking' || status === 'loading';
