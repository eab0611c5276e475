'use client';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { LearnerLinksDraft, LinkChoices, NamedChoice } from '@/lib/features/learner-record/schema';
import { Button } from '../ui/button';
import { DefinitionList } from '../ui/definition-list';
import { MultiSelect } from '../ui/multi-select';
import { Panel } from '../ui/panel';
import { TextField } from '../ui/text-field';
import { LinkSelect } from './link-select';
import type { RecordContext } from './record-actions';
import { RefusalNotice } from './refusal-notice';
import { useLeaveWarning } from './use-leave-warning';
import { useSaving } from './use-saving';

type LinksPanelProps = { links: LearnerLinksDraft; choices: LinkChoices; context: RecordContext };

const nameIn = (choices: readonly NamedChoice[], id: string): string => {
  const found = choices.find((choice) => choice.id === id);
  return found ? `${found.name} (${found.code})` : 'None';
};

const LinksView = ({ links, choices }: Pick<LinksPanelProps, 'links' | 'choices'>) => (
  <DefinitionList
    items={[
      { term: 'Site', value: nameIn(choices.sites, links.siteId) },
      { term: 'Main officer', value: nameIn(choices.officers, links.mainOfficerId) },
      { term: 'Main tag', value: nameIn(choices.tags, links.mainTagId) },
      { term: 'Tags', value: links.tagIds.map((id) => nameIn(choices.tags, id)).join(', ') || 'None' },
      { term: 'Provider ID', value: links.providerLearnerId || 'None' },
    ]}
  />
);

const LinksFields = ({
  draft,
  choices,
  onChange,
}: {
  draft: LearnerLinksDraft;
  choices: LinkChoices;
  onChange: (changes: Partial<LearnerLinksDraft>) => void;
}) => (
  <div className="grid items-start gap-4 sm:grid-cols-2">
    <LinkSelect label="Site" choices={choices.sites} value={draft.siteId} onChange={(siteId) => onChange({ siteId })} />
    <LinkSelect
      label="Main officer"
      choices={choices.officers}
      value={draft.mainOfficerId}
      onChange={(mainOfficerId) => onChange({ mainOfficerId })}
    />
    <MultiSelect
      label="Tags"
      placeholder="None"
      options={choices.tags.filter(({ id, isRetired }) => !isRetired || draft.tagIds.includes(id))}
      value={draft.tagIds}
      onChange={(tagIds) => onChange({ tagIds })}
    />
    <LinkSelect
      label="Main tag"
      choices={choices.tags}
      value={draft.mainTagId}
      onChange={(mainTagId) => onChange({ mainTagId })}
    />
    <TextField
      label="Provider ID"
      description="The identifier that you keep on the learner elsewhere."
      value={draft.providerLearnerId}
      onChange={(providerLearnerId) => onChange({ providerLearnerId })}
    />
  </div>
);

/** What the learner is linked with in this system: nothing of it is in the ILR, unless a monitoring value says so. */
export const LinksPanel = ({ links, choices, context }: LinksPanelProps) => {
  const { ukprn, learner, academicYear, canEdit, actions } = context;
  const [draft, setDraft] = useState<LearnerLinksDraft | null>(null);
  const [saved, setSaved] = useState('');
  const saving = useSaving();
  useLeaveWarning(draft !== null && JSON.stringify(draft) !== JSON.stringify(links));
  const submit = () => {
    if (draft === null) return;
    saving.save(
      () => actions.editLinks(ukprn, { learner, academicYear, before: links, after: draft }),
      () => {
        setDraft(null);
        setSaved('Saved.');
      },
    );
  };
  return (
    <Panel
      title="In this system"
      description="Site, officer and tags: filters of an export, and sources of provider monitoring."
      actions={
        canEdit && draft === null ? (
          <Button size="small" icon={<Pencil aria-hidden className="size-4" />} onPress={() => setDraft(links)}>
            Edit<span className="sr-only"> In this system</span>
          </Button>
        ) : null
      }
    >
      <p role="status" className="font-medium text-positive-ink empty:hidden">
        {draft === null ? saved : ''}
      </p>
      {draft === null ? (
        <LinksView links={links} choices={choices} />
      ) : (
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <RefusalNotice refused={saving.refused} />
          <LinksFields draft={draft} choices={choices} onChange={(changes) => setDraft({ ...draft, ...changes })} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" isPending={saving.isSaving}>
              Save<span className="sr-only"> In this system</span>
            </Button>
            <Button variant="quiet" onPress={() => setDraft(null)} isDisabled={saving.isSaving}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
};
