'use client';
import { useState } from 'react';
import type { LrsTabView, OpenChange } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { deskWords } from './desk-words';
import type { LrsContext } from './lrs-actions';
import { useAsk } from './use-ask';

type OpenChangeNoticeProps = {
  change: OpenChange;
  view: LrsTabView;
  context: LrsContext;
  onDone: (sentence: string) => void;
};

const deeds = { update: 'An update of the LRS record', register: 'A registration at the LRS' };

/** A number that a registration brought after its answer was lost. */
const Registered = ({ uln, view, context, onDone }: OpenChangeNoticeProps & { uln: number }) => {
  const { ukprn, learner, actions, maySearch } = context;
  const { isAsking, refused, ask } = useAsk();
  const { FamilyName, GivenName } = view.identity;
  const names = { familyName: FamilyName ?? '', givenName: GivenName ?? '' };
  const take = () =>
    ask(
      () => actions.select(ukprn, { learner, purpose: 'enrolment', uln, ...names }),
      () => onDone(`The ULN ${uln} and the LRS details are on the learner.`),
    );
  return (
    <Callout tone="positive" title={`The LRS has registered the learner as ${uln}`}>
      <p>The answer was lost at the time, and has been looked up since. The number is not on the learner yet.</p>
      {refused ? <p role="alert">{deskWords(refused.refusal).title}</p> : null}
      {maySearch ? (
        <div className="pt-1">
          <Button variant="primary" isPending={isAsking} onPress={take}>
            Select this ULN
          </Button>
        </div>
      ) : null}
    </Callout>
  );
};

/** Something was sent to the LRS, and nobody knows yet what became of it. */
export const OpenChangeNotice = (props: OpenChangeNoticeProps) => {
  const { change, context, onDone } = props;
  const { ukprn, learner, actions, mayUpdate } = context;
  const [said, setSaid] = useState('');
  const { isAsking, refused, ask } = useAsk();
  if (change.state === 'registered' && change.uln !== null) return <Registered {...props} uln={change.uln} />;
  const input = { learner, changeId: change.id };
  const lookUp = () =>
    ask(
      () => actions.lookUp(ukprn, input),
      ({ status }) => {
        if (status === 'unknown') setSaid('The LRS does not show it yet. Muster goes on looking.');
        else onDone(status === 'confirmed' ? 'The LRS has made the change.' : 'It never arrived: ask for it again.');
      },
    );
  return (
    <Callout tone="caution" title={`${deeds[change.kind]} is without an end`}>
      <p>
        The answer of the LRS was lost, so nobody knows whether it was done. It is not sent again. Muster looks it up
        every ten minutes; you can look it up now.
      </p>
      <p role="status">{refused ? deskWords(refused.refusal).says : said}</p>
      {mayUpdate ? (
        <div className="flex flex-wrap gap-2 pt-1">
          <Button isPending={isAsking} onPress={lookUp}>
            Look it up now
          </Button>
          {change.state === 'unknown' ? (
            <Button
              variant="quiet"
              isDisabled={isAsking}
              onPress={() =>
                ask(
                  () => actions.rest(ukprn, input),
                  () => onDone('It rests: another change may be asked for.'),
                )
              }
            >
              I have compared it myself: let it rest
            </Button>
          ) : null}
        </div>
      ) : null}
    </Callout>
  );
};
