'use client';
import type { ExportChoices } from '@/lib/features/ilr-export/schema';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { formatCounted } from '../ui/format-count';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import type { CreateExportActions, ExportProvider } from './create-export-props';
import { FilterFields } from './filter-fields';
import { LiveCountLedger, LiveCountLine } from './live-counts';
import { MonitoringFields } from './monitoring-fields';
import { RefusalSummary } from './refusal-summary';
import { type StartedExport, useCreateExport } from './use-create-export';
import { type LiveCounts, useLiveCounts } from './use-live-counts';

export type CreateExportDialogProps = {
  provider: ExportProvider;
  /** Those that the person may export for; with one, no UKPRN is asked. */
  providers: readonly ExportProvider[];
  choices: ExportChoices;
  actions: CreateExportActions;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onStarted: (started: StartedExport) => void;
};

type CreateExport = ReturnType<typeof useCreateExport>;

const WhoseAndWhen = ({ create, providers }: { create: CreateExport; providers: readonly ExportProvider[] }) => (
  <div className="grid items-start gap-4 sm:grid-cols-2">
    {providers.length > 1 ? (
      <Select
        label="UKPRN"
        description="Another provider has other sites, contracts and tags: choosing it clears the filters."
        options={providers.map(({ ukprn, name }) => ({ id: String(ukprn), label: `${ukprn} ${name}` }))}
        value={String(create.provider.ukprn)}
        isDisabled={create.isLoading || create.isCreating}
        onChange={(id) => {
          const chosen = providers.find(({ ukprn }) => String(ukprn) === id);
          if (chosen) create.chooseProvider(chosen);
        }}
      />
    ) : null}
    <Select
      label="Academic year"
      description="The year of the return that the file is for."
      options={create.choices.academicYears.map(({ code, label, status }) => ({
        id: code,
        label: status === 'provisional' ? `${label}, provisional` : label,
      }))}
      value={create.draft.academicYear}
      onChange={(academicYear) => create.change({ academicYear })}
    />
  </div>
);

const KeepOtherAims = ({ create, live }: { create: CreateExport; live: LiveCounts }) => (
  <Switch isSelected={create.draft.keepOtherAims} onChange={(keepOtherAims) => create.change({ keepOtherAims })}>
    <span className="flex flex-col">
      <span className="font-semibold">Keep learners who also have aims on other contracts</span>
      <span className="text-ink-soft text-sm">
        {formatCounted(live.counts?.withExcludedAndOtherAims ?? 0, 'learner')} with an aim on a contract that is not
        included in ILR exports also have aims on other contracts. On: they stay, with the other aims only. Off: they
        are left out.
      </span>
    </span>
  </Switch>
);

/** The window behind Create: whose file, which learners, which monitoring values, and what that comes to. */
export const CreateExportDialog = ({ providers, isOpen, onOpenChange, ...start }: CreateExportDialogProps) => {
  const create = useCreateExport(start);
  const live = useLiveCounts(isOpen ? create : null, start.actions.countExport);
  return (
    <Dialog
      title="Create ILR export"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <LiveCountLine {...live} />
          <Button variant="quiet" onPress={create.clear} isDisabled={create.isCreating}>
            Clear choices
          </Button>
          <Button onPress={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" onPress={create.create} isPending={create.isCreating}>
            Create
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        {create.refused ? <RefusalSummary key={create.refused.attempt} refusal={create.refused.refusal} /> : null}
        <WhoseAndWhen create={create} providers={providers} />
        <FilterFields draft={create.draft} choices={create.choices} onChange={create.change} />
        <KeepOtherAims create={create} live={live} />
        <MonitoringFields value={create.draft.monitoring} onChange={(monitoring) => create.change({ monitoring })} />
        <LiveCountLedger {...live} />
      </div>
    </Dialog>
  );
};
