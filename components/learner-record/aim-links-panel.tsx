'use client';
import { useState } from 'react';
import type { AimLinksDraft, LinkChoices } from '@/lib/features/learner-record/schema';
import { Button } from '../ui/button';
import { Panel } from '../ui/panel';
import { LinkSelect } from './link-select';
import type { RecordContext } from './record-actions';
import { RefusalNotice } from './refusal-notice';
import { useLeaveWarning } from './use-leave-warning';
import { useSaving } from './use-saving';

type AimLinksPanelProps = { aim: number; links: AimLinksDraft; choices: LinkChoices; context: RecordContext };

/** What an aim is linked with; choosing is at once the form. */
export const AimLinksPanel = ({ aim, links, choices, context }: AimLinksPanelProps) => {
  const { ukprn, learner, academicYear, canEdit, actions } = context;
  const [draft, setDraft] = useState(links);
  const [began, setBegan] = useState(links);
  const [saved, setSaved] = useState('');
  const saving = useSaving();
  if (JSON.stringify(began) !== JSON.stringify(links)) {
    setBegan(links);
    setDraft(links);
  }
  const isDirty = JSON.stringify(draft) !== JSON.stringify(links);
  useLeaveWarning(isDirty);
  const change = (changes: Partial<AimLinksDraft>) => {
    setSaved('');
    setDraft({ ...draft, ...changes });
  };
  const submit = () =>
    saving.save(
      () => actions.editAimLinks(ukprn, { learner, academicYear, aim, before: links, after: draft }),
      () => setSaved('Saved.'),
    );
  return (
    <Panel
      title="In this system"
      description="A subcontractor fills PartnerUKPRN, a contract ConRefNumber. Where the aim has nothing yet, a contract gives its default subcontractor and monitoring values, a plan its funding model, programme type and standard."
    >
      <p role="status" className="font-medium text-positive-ink empty:hidden">
        {saved}
      </p>
      <RefusalNotice refused={saving.refused} />
      <fieldset disabled={!canEdit} className="grid items-start gap-4 sm:grid-cols-2">
        <LinkSelect
          label="Contract"
          choices={choices.contracts}
          value={draft.contractId}
          onChange={(contractId) => change({ contractId })}
        />
        <LinkSelect
          label="Subcontractor"
          choices={choices.subcontractors}
          value={draft.subcontractorId}
          onChange={(subcontractorId) => change({ subcontractorId })}
        />
        <LinkSelect
          label="Qualification plan"
          choices={choices.qualificationPlans}
          value={draft.qualificationPlanId}
          onChange={(qualificationPlanId) => change({ qualificationPlanId })}
        />
        <LinkSelect
          label="Officer"
          choices={choices.officers}
          value={draft.officerId}
          onChange={(officerId) => change({ officerId })}
        />
      </fieldset>
      {isDirty ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" isPending={saving.isSaving} onPress={submit}>
            Save links
          </Button>
          <Button variant="quiet" onPress={() => setDraft(links)} isDisabled={saving.isSaving}>
            Cancel
          </Button>
        </div>
      ) : null}
    </Panel>
  );
};
