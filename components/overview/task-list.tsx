import { CircleAlert, CircleCheck, CircleDashed, CircleDot, type LucideIcon, UserRound } from 'lucide-react';
import { LinkButton } from '../ui/link-button';
import { Status } from '../ui/status';
import type { Tone } from '../ui/tone';
import type { MonthEndTask } from './month-end-tasks';

const looks: Record<MonthEndTask['state'], { label: string; tone: Tone; Icon: LucideIcon }> = {
  done: { label: 'Done', tone: 'positive', Icon: CircleCheck },
  next: { label: 'To do', tone: 'info', Icon: CircleDot },
  yours: { label: 'Yours to judge', tone: 'neutral', Icon: UserRound },
  waiting: { label: 'Cannot start yet', tone: 'neutral', Icon: CircleDashed },
  failed: { label: 'Needs you', tone: 'critical', Icon: CircleAlert },
};

/** The steps of the month, in order; the button of the one to do next stands out. */
export const TaskList = ({ tasks }: { tasks: readonly MonthEndTask[] }) => (
  <ol className="flex flex-col">
    {tasks.map(({ title, sentence, state, action }, place) => {
      const { label, tone, Icon } = looks[state];
      return (
        <li
          key={title}
          className="grid gap-x-4 gap-y-2 border-line border-b py-3.5 first:pt-0 last:border-b-0 last:pb-0 md:grid-cols-[1.75rem_minmax(0,1fr)_10rem_12rem] md:items-center"
        >
          <span
            aria-hidden
            className="grid size-7 place-items-center rounded-full border border-line-strong font-semibold text-ink-soft text-sm max-md:hidden"
          >
            {place + 1}
          </span>
          <span className="flex min-w-0 flex-col">
            <span className="font-semibold">{title}</span>
            <span className="break-words text-ink-soft">{sentence}</span>
          </span>
          <span>
            <Status tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
              {label}
            </Status>
          </span>
          {state === 'waiting' || action === null ? null : (
            <LinkButton
              href={action.href}
              size="small"
              variant={state === 'next' ? 'primary' : 'secondary'}
              className="justify-self-start md:justify-self-end"
            >
              {action.label}
            </LinkButton>
          )}
        </li>
      );
    })}
  </ol>
);
