'use client';
import type { PersonAnswer, Recognisable, UlnMatch } from '@/lib/features/same-person/schema';
import { Button } from '../ui/button';
import { formatCount, formatCounted } from '../ui/format-count';
import { formatDate } from '../ui/format-instant';
import { Panel } from '../ui/panel';
import { RadioGroup } from '../ui/radio-group';
import { answerOf, leftToAnswer, type MatchDraft, saidOfAll, saidOfOne } from './match-draft';

const options: readonly { id: PersonAnswer; label: string }[] = [
  { id: 'same', label: 'The same person' },
  { id: 'another', label: 'Another person' },
];

const inWords = ({ learnRefNumber, name, dateOfBirth }: Recognisable): string =>
  [learnRefNumber, name, dateOfBirth === null ? null : `born ${formatDate(dateOfBirth)}`].filter(Boolean).join(', ');

type MatchPanelProps = {
  matches: readonly UlnMatch[];
  /** All who are asked about, shown or not. */
  asked: number;
  draft: MatchDraft;
  onChange: (draft: MatchDraft) => void;
};

type QuestionProps = { match: UlnMatch; answer: PersonAnswer | null; onAnswer: (answer: PersonAnswer) => void };

const Question = ({ match: { inFile, stored }, answer, onAnswer }: QuestionProps) => (
  <RadioGroup
    label={`${inFile.learnRefNumber} in the file has the ULN of ${stored.learnRefNumber}, ${stored.name}: the same person?`}
    description={`In the file: ${inWords(inFile)}. In Muster: ${inWords(stored)}.`}
    options={options}
    value={answer}
    onChange={onAnswer}
    className="border-line border-b pb-3 last:border-b-0 last:pb-0"
  />
);

const description = (left: number, asked: number): string =>
  left > 0
    ? `${formatCounted(left, 'learner')} of ${formatCount(asked)} to answer before the file can be loaded.`
    : `${formatCounted(asked, 'learner')} answered. Load does as you say.`;

/** Asks whether learners under a new LearnRefNumber are people who are here with the same ULN. */
export const MatchPanel = ({ matches, asked, draft, onChange }: MatchPanelProps) => {
  const left = leftToAnswer(draft, { matches, asked });
  const others = asked - matches.length;
  const sayOfAll = (answer: PersonAnswer) => onChange(saidOfAll({ matches, asked }, answer));
  return (
    <Panel
      title="Are these people here already?"
      description={<span role="status">{description(left, asked)}</span>}
      actions={
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => sayOfAll('same')}>All are the same</Button>
          <Button onPress={() => sayOfAll('another')}>All are others</Button>
        </div>
      }
    >
      <p className="text-ink-soft">
        The same person keeps everything here and gets the LearnRefNumber of the file. Another person is added as a new
        learner; two learners with one ULN break rule R59.
      </p>
      {matches.map((match) => (
        <Question
          key={match.inFile.learnRefNumber}
          match={match}
          answer={answerOf(draft, match)}
          onAnswer={(answer) => onChange(saidOfOne(draft, match, answer))}
        />
      ))}
      {others > 0 ? (
        <RadioGroup
          label={`And the other ${formatCounted(others, 'learner')}, who are not shown?`}
          options={options}
          value={draft.rest}
          onChange={(rest) => onChange({ ...draft, rest })}
        />
      ) : null}
    </Panel>
  );
};
