'use client';
import type { ComparedField, LrsDifference } from '@/lib/features/lrs/schema';
import { Callout } from '../ui/callout';
import { Checkbox } from '../ui/checkbox';
import { ours, theirs } from './differences';
import { comparedName } from './lrs-words';
import { Step } from './step';

type UpdateFormProps = {
  differences: readonly LrsDifference[];
  chosen: readonly ComparedField[];
  onChoose: (fields: readonly ComparedField[]) => void;
  isNoticeGiven: boolean;
  onNoticeGiven: (isGiven: boolean) => void;
};

const OPTED_OUT = '2';

/** An old opt-out may be replaced only when the learner has been given the current notice. */
const asksForNotice = (differences: readonly LrsDifference[], chosen: readonly ComparedField[]): boolean =>
  differences.some(
    ({ field, theirs: value }) => field === 'AbilityToShare' && value === OPTED_OUT && chosen.includes(field),
  );

/** Which of our values the LRS's record is to have. */
export const UpdateForm = ({ differences, chosen, onChoose, isNoticeGiven, onNoticeGiven }: UpdateFormProps) => (
  <Step tone="info" title="Make the LRS record match">
    <p className="max-w-prose">
      The LRS record belongs to everybody who teaches this learner. Untick what you are not sure of: it stays as it is.
    </p>
    <ul className="flex flex-col gap-2">
      {differences.map((difference) => {
        const { field } = difference;
        return (
          <li key={field} className="rounded-md border border-line px-3 py-2">
            <Checkbox
              isSelected={chosen.includes(field)}
              onChange={(isChosen) => onChoose(isChosen ? [...chosen, field] : chosen.filter((one) => one !== field))}
            >
              <span>
                <span className="block font-medium">{comparedName(field)}</span>
                <span className="block">
                  from <del className="decoration-line-strong">{theirs(difference)}</del> to{' '}
                  <ins className="font-medium no-underline">{ours(difference)}</ins>
                </span>
              </span>
            </Checkbox>
          </li>
        );
      })}
    </ul>
    {asksForNotice(differences, chosen) ? (
      <Callout tone="caution" title="The learner opted out of sharing before May 2018">
        <Checkbox isSelected={isNoticeGiven} onChange={onNoticeGiven}>
          The learner has been given the current privacy notice.
        </Checkbox>
      </Callout>
    ) : null}
  </Step>
);
