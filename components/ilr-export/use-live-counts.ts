'use client';
import { useEffect, useState } from 'react';
import type { CreateExportInput, ExportCounts } from '@/lib/features/ilr-export/schema';
import type { CreateExportActions, ExportProvider } from './create-export-props';

const pauseMs = 300;

export type LiveCounts = {
  readonly counts: ExportCounts | null;
  readonly isCounting: boolean;
  readonly isFailed: boolean;
};

type Draft = { readonly provider: ExportProvider; readonly draft: CreateExportInput };

/** Counts what the draft would export, shortly after each change; an answer to an older draft is dropped. */
export const useLiveCounts = (draft: Draft | null, countExport: CreateExportActions['countExport']): LiveCounts => {
  const [live, setLive] = useState<LiveCounts>({ counts: null, isCounting: true, isFailed: false });
  const ukprn = draft?.provider.ukprn;
  const input = draft?.draft;
  useEffect(() => {
    if (ukprn === undefined || !input) return;
    let isCurrent = true;
    setLive(({ counts }) => ({ counts, isCounting: true, isFailed: false }));
    const settle = (counts: ExportCounts | null) => {
      if (isCurrent) setLive({ counts, isCounting: false, isFailed: counts === null });
    };
    const timer = setTimeout(() => countExport(ukprn, input).then(settle, () => settle(null)), pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ukprn, input, countExport]);
  return live;
};
