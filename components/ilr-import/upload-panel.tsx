'use client';
import { useRouter } from 'next/navigation';
import { importFileBytesMax, importPartBytes } from '@/lib/features/ilr-import/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { DropZone } from '../ui/drop-zone';
import { ErrorSummary } from '../ui/error-summary';
import { formatBytes } from '../ui/format-count';
import { Progress } from '../ui/progress';
import type { UploadActions } from './import-actions';
import { putPart } from './put-part';
import { type UploadState, useUpload } from './use-upload';

type UploadPanelProps = { ukprn: number; actions: UploadActions; listHref: string };

type UnderWay = Exclude<UploadState, { step: 'waiting' }>;

const megabyte = 1024 * 1024;
const inMegabytes = (bytes: number): number => Math.round((bytes / megabyte) * 10) / 10;

const sentBytes = (state: UnderWay): number =>
  state.step === 'sent' ? state.file.size : Math.min(state.file.size, (state.point?.partsSent ?? 0) * importPartBytes);

type SendingProps = { state: UnderWay; onResume: () => void; onCancel: () => void };

const Sending = ({ state, onResume, onCancel }: SendingProps) => (
  <div className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5">
    <p className="break-words font-semibold">
      {state.step === 'sent' ? 'Checking' : 'Sending'} {state.file.name}
    </p>
    <Progress
      label={`Sending ${state.file.name}`}
      done={inMegabytes(sentBytes(state))}
      total={inMegabytes(state.file.size)}
      unit="MB"
    />
    {state.step === 'interrupted' ? (
      <Callout tone="caution" isLive title="The upload was interrupted">
        <p>The connection was lost. What was sent is kept: resume, and it goes on from there.</p>
      </Callout>
    ) : null}
    {state.step === 'sent' ? null : (
      <div className="flex gap-3">
        {state.step === 'interrupted' ? (
          <Button variant="primary" onPress={onResume}>
            Resume
          </Button>
        ) : null}
        <Button onPress={onCancel}>Cancel upload</Button>
      </div>
    )}
  </div>
);

/** Takes an ILR file and sends it; nothing is loaded until its learners have been looked at. */
export const UploadPanel = ({ ukprn, actions, listHref }: UploadPanelProps) => {
  const router = useRouter();
  const { state, choose, resume, cancel } = useUpload({
    ukprn,
    actions,
    sendPart: putPart(listHref),
    onSent: (importId) => router.push(`${listHref}/${importId}` as Parameters<typeof router.push>[0]),
  });
  if (state.step !== 'waiting') return <Sending state={state} onResume={resume} onCancel={cancel} />;
  return (
    <div className="flex flex-col gap-4">
      {state.refusal ? (
        <ErrorSummary key={state.refusal} title="The file was not taken">
          <p>{state.refusal}</p>
        </ErrorSummary>
      ) : null}
      <DropZone
        label="Drop an ILR file here"
        acceptedFileTypes={['.xml', '.zip']}
        onFile={choose}
        hint={`The XML file that you made for Submit learner data, or a zip with it, up to ${formatBytes(importFileBytesMax)}. You will see what would change before anything is loaded.`}
      />
    </div>
  );
};
