'use client';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ExportChoices, ExportSummary } from '@/lib/features/ilr-export/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { TextLink } from '../ui/text-link';
import { CreateExportDialog } from './create-export-dialog';
import type { CreateExportActions, ExportProvider } from './create-export-props';
import { ExportList } from './export-list';
import type { StartedExport } from './use-create-export';

type ExportsScreenProps = {
  provider: ExportProvider;
  providers: readonly ExportProvider[];
  exports: readonly ExportSummary[];
  choices: ExportChoices;
  actions: CreateExportActions;
  progressHref: string;
  canCreate: boolean;
};

const exportsHref = (ukprn: number): string => `/${ukprn}/ilr/exports`;

const StartedNotice = ({ started, here }: { started: StartedExport; here: ExportProvider }) => (
  <Callout tone="positive" isLive title="The export has started">
    <p>
      {started.provider.ukprn === here.ukprn ? null : (
        <>
          It is in{' '}
          <TextLink href={exportsHref(started.provider.ukprn)}>the exports of {started.provider.name}</TextLink>.{' '}
        </>
      )}
      You can go on using Muster. An email will tell you when the file is ready.
    </p>
  </Callout>
);

/** The ILR Exports page: the list, Create, and the one message that an export has started. */
export const ExportsScreen = ({
  provider,
  providers,
  exports,
  choices,
  actions,
  progressHref,
  canCreate,
}: ExportsScreenProps) => {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [started, setStarted] = useState<StartedExport | null>(null);
  return (
    <>
      <PageHeader
        title="ILR exports"
        description="The files made for Submit learner data, newest first."
        marks={<SensitivityMark />}
        actions={
          canCreate ? (
            <Button
              variant="primary"
              icon={<Plus aria-hidden className="size-4" />}
              onPress={() => {
                setStarted(null);
                setIsOpen(true);
              }}
            >
              Create
            </Button>
          ) : null
        }
      />
      {started ? <StartedNotice started={started} here={provider} /> : null}
      <ExportList exports={exports} listHref={exportsHref(provider.ukprn)} progressHref={progressHref} />
      <CreateExportDialog
        key={provider.ukprn}
        provider={provider}
        providers={providers}
        choices={choices}
        actions={actions}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        onStarted={(justStarted) => {
          setIsOpen(false);
          setStarted(justStarted);
          router.refresh();
        }}
      />
    </>
  );
};
