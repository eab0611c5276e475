import { ShieldAlert } from 'lucide-react';

/** The government's marking for personal data; it goes where a learner's data can leave the system. */
export const SensitivityMark = () => (
  <span className="inline-flex items-center gap-1.5 font-semibold text-critical-ink text-xs tracking-wide">
    <ShieldAlert aria-hidden className="size-4" />
    OFFICIAL-SENSITIVE-Personal
  </span>
);
