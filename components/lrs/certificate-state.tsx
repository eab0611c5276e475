import type { CertificateFacts } from '@/lib/features/lrs/schema';
import { Status } from '../ui/status';
import { DateText } from '../ui/time-text';

const WARN_DAYS = 60;

const inDays = (days: number): string => (days === 1 ? 'in 1 day' : `in ${days} days`);

/** Until when the certificate can be used; two months ahead it is time for a new one. */
export const CertificateState = ({ expiresAt, daysLeft }: Pick<CertificateFacts, 'expiresAt' | 'daysLeft'>) => {
  const date = <DateText date={expiresAt.slice(0, 10)} />;
  if (daysLeft < 0) return <Status tone="critical">Ran out on {date}</Status>;
  if (daysLeft <= WARN_DAYS)
    return (
      <Status tone="caution">
        Runs out {inDays(daysLeft)}, on {date}
      </Status>
    );
  return <Status tone="positive">Good until {date}</Status>;
};
