import { TimeText } from './time-text';

export type TimelineEvent = { readonly at: string; readonly what: string; readonly who: string | null };

/** Who did what, and when. */
export const Timeline = ({ events }: { events: readonly TimelineEvent[] }) => (
  <ol className="flex flex-col">
    {events.map(({ at, what, who }) => (
      <li key={`${at} ${what}`} className="relative flex flex-col border-line border-l-2 pb-4 pl-4 last:pb-0">
        <span aria-hidden className="absolute top-1.5 -left-[5px] size-2 rounded-full bg-accent ring-2 ring-surface" />
        <span className="font-medium">{what}</span>
        <span className="text-ink-soft text-sm">
          <TimeText instant={at} />
          {who ? `, ${who}` : null}
        </span>
      </li>
    ))}
  </ol>
);
