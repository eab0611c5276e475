/** A tally of five: the roll has been called. */
const MusterMark = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
    <rect width="32" height="32" rx="7" className="fill-accent" />
    <g fill="none" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" className="stroke-on-accent">
      <path d="M8.5 9v14M13.5 9v14M18.5 9v14M23.5 9v14M5.5 20.5l21-9" />
    </g>
  </svg>
);

export const Wordmark = () => (
  <span className="inline-flex items-center gap-2.5">
    <MusterMark className="size-7" />
    <span className="font-semibold text-ink text-lg tracking-tight">Muster</span>
  </span>
);
