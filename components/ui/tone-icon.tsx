import { Circle, CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { cx } from './cx';
import type { Tone } from './tone';

const icons: Record<Tone, LucideIcon> = {
  neutral: Circle,
  info: Info,
  positive: CircleCheck,
  caution: TriangleAlert,
  critical: CircleAlert,
};

export const ToneIcon = ({ tone, className }: { tone: Tone; className?: string }) => {
  const Icon = icons[tone];
  return <Icon aria-hidden className={cx('size-4 shrink-0', className)} />;
};
