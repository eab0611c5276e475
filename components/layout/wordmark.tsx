/** Two names called, the last one ticked: the roll is complete. */
export const MusterMark = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
    <rect width="32" height="32" rx="7" className="fill-accent" />
    <g fill="none" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" className="stroke-on-accent">
      <path d="M8 23.5V9.500M14.500 23.500V14" />
      <path d="M19 20.500l3 3 4.500-9.500" />
    </g>
  </svg>
);

export const Wordmark = () => (
  <span className="inline-flex items-center gap-2.5">
    <MusterMark className="size-7" />
    <span className="font-semibold text-ink text-lg tracking-tight">Muster</span>
  </span>
);
