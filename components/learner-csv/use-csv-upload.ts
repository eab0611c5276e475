'use client';
import { useState } from 'react';
import type {
  CsvImportInput,
  FinishCsvUploadRefusal,
  StartCsvImportInput,
  StartCsvImportRefusal,
} from '@/lib/features/learner-csv/schema';
import type { Result } from '@/lib/result';
import { putPart } from '../ilr-import/put-part';
import { sendFile } from '../ilr-import/send-file';
import { csvRefusalWords } from './csv-refusals';

export type CsvUploadActions = {
  readonly start: (ukprn: number, input: StartCsvImportInput) => Promise<Result<string, StartCsvImportRefusal>>;
  readonly finish: (ukprn: number, input: CsvImportInput) => Promise<Result<null, FinishCsvUploadRefusal>>;
};

type Upload = { ukprn: number; actions: CsvUploadActions; listHref: string; onSent: (importId: string) => void };

/** Sends a spreadsheet in parts, each tried a few times, and has it looked through. */
export const useCsvUpload = ({ ukprn, actions, listHref, onSent }: Upload) => {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const sent = async (file: File, input: StartCsvImportInput): Promise<string | null> => {
    const started = await actions.start(ukprn, input);
    if (!started.ok) return csvRefusalWords(started.refusal);
    const from = { importId: started.value, partsSent: 0 };
    await sendFile({ file, from, sendPart: putPart(listHref), onPart: () => {}, isCancelled: () => false });
    const finished = await actions.finish(ukprn, { importId: started.value });
    if (!finished.ok) return csvRefusalWords(finished.refusal);
    onSent(started.value);
    return null;
  };
  const send = async (file: File, input: StartCsvImportInput): Promise<void> => {
    setIsSending(true);
    setRefusal(await sent(file, input).catch(() => csvRefusalWords({ kind: 'lost-answer' })));
    setIsSending(false);
  };
  return { refusal, setRefusal, isSending, send };
};
