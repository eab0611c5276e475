'use client';
import { useRef, useState } from 'react';
import type { FinishUploadRefusal, StartImportRefusal } from '@/lib/features/ilr-import/schema';
import type { UploadActions } from './import-actions';
import type { SendPart } from './put-part';
import { sendFile, type UploadPoint } from './send-file';
import { refuseFile } from './upload-plan';

export type UploadState =
  | { readonly step: 'waiting'; readonly refusal: string | null }
  | { readonly step: 'sending' | 'interrupted'; readonly file: File; readonly point: UploadPoint | null }
  | { readonly step: 'sent'; readonly file: File };

type UploadStart = {
  ukprn: number;
  actions: UploadActions;
  sendPart: SendPart;
  onSent: (importId: string) => void;
};

const refusals: Record<(StartImportRefusal | Pick<FinishUploadRefusal, 'kind'>)['kind'], string | null> = {
  'not-permitted':
    'You may not import for this provider. Ask the person who looks after users for the data manager role.',
  'too-large': 'The file is larger than Muster takes. Export fewer learners at a time.',
  // The answer to an earlier finish was lost: the file is there.
  'not-uploading': null,
};

/** Sends a file in parts. A lost connection interrupts it, and it goes on from the part that was lost. */
export const useUpload = ({ ukprn, actions, sendPart, onSent }: UploadStart) => {
  const [state, setState] = useState<UploadState>({ step: 'waiting', refusal: null });
  const run = useRef(0);
  const refuse = (refusal: string) => setState({ step: 'waiting', refusal });

  const begin = async (file: File): Promise<UploadPoint | string> => {
    const started = await actions.startImport(ukprn, { fileName: file.name, fileBytes: file.size });
    if (!started.ok) return refusals[started.refusal.kind] ?? '';
    return { importId: started.value, partsSent: 0 };
  };

  const finish = async (file: File, importId: string) => {
    const finished = await actions.finishUpload(ukprn, { importId });
    const refusal = finished.ok ? null : refusals[finished.refusal.kind];
    if (refusal) return refuse(refusal);
    setState({ step: 'sent', file });
    onSent(importId);
  };

  const send = async (file: File, from: UploadPoint | null) => {
    run.current += 1;
    const mine = run.current;
    const isCancelled = () => run.current !== mine;
    let reached = from;
    const onPart = (point: UploadPoint) => {
      reached = point;
      if (!isCancelled()) setState({ step: 'sending', file, point });
    };
    setState({ step: 'sending', file, point: from });
    try {
      const start = from ?? (await begin(file));
      if (typeof start === 'string') return refuse(start);
      onPart(start);
      const outcome = await sendFile({ file, from: start, sendPart, onPart, isCancelled });
      if (outcome === 'sent') await finish(file, start.importId);
      if (outcome === 'file-refused') onSent(start.importId);
    } catch {
      if (!isCancelled()) setState({ step: 'interrupted', file, point: reached });
    }
  };

  const choose = (file: File) => {
    const refusal = refuseFile(file);
    if (refusal) refuse(refusal);
    else void send(file, null);
  };
  const resume = () => {
    if (state.step === 'interrupted') void send(state.file, state.point);
  };
  /** What was sent of it is cleared away by the server in time. */
  const cancel = () => {
    run.current += 1;
    setState({ step: 'waiting', refusal: null });
  };
  return { state, choose, resume, cancel };
};
