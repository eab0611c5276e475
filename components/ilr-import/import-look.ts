import type { ImportStatus, ImportSummary } from '@/lib/features/ilr-import/schema';
import type { StateLook } from '../ui/state-look';

const looks: Record<ImportStatus, StateLook> = {
  uploading: { label: 'Uploading', tone: 'neutral' },
  checking: { label: 'Checking', tone: 'info' },
  checked: { label: 'Ready to load', tone: 'caution' },
  loading: { label: 'Loading', tone: 'info' },
  loaded: { label: 'Loaded', tone: 'positive' },
  refused: { label: 'Refused', tone: 'critical' },
  failed: { label: 'Failed', tone: 'critical' },
};

/** `left`: how many learners somebody has still to say something of. */
export const importLook = (status: ImportStatus, left: number): StateLook =>
  status === 'checked' && left > 0 ? { label: 'Questions to answer', tone: 'caution' } : looks[status];

export const isImportMoving = (status: ImportStatus): boolean => status === 'checking' || status === 'loading';

/** What is being counted: a file is read through once, and then read again to be compared or loaded. */
export const importDoes = ({ status, isRead }: Pick<ImportSummary, 'status' | 'isRead'>): string => {
  if (!isRead) return 'Reading';
  return status === 'loading' ? 'Loading' : 'Comparing with Muster';
};
