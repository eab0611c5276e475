import { CircleCheck, CircleDashed, CircleX, Download, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportStatus } from '@/lib/features/ilr-export/schema';
import { Status } from '../ui/status';
import type { Tone } from '../ui/tone';

const looks: Record<ExportStatus, { label: string; tone: Tone; icon: ReactNode }> = {
  queued: { label: 'Queued', tone: 'neutral', icon: <CircleDashed aria-hidden className="size-3.5" /> },
  generating: {
    label: 'Generating',
    tone: 'info',
    icon: <LoaderCircle aria-hidden className="size-3.5 animate-spin" />,
  },
  generated: { label: 'Generated', tone: 'positive', icon: <CircleCheck aria-hidden className="size-3.5" /> },
  downloaded: { label: 'Downloaded', tone: 'positive', icon: <Download aria-hidden className="size-3.5" /> },
  failed: { label: 'Failed', tone: 'critical', icon: <CircleX aria-hidden className="size-3.5" /> },
};

export const ExportStatusBadge = ({ status }: { status: ExportStatus }) => {
  const { label, tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {label}
    </Status>
  );
};
