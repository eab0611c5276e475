import type { Overview } from '@/lib/features/overview/schema';
import { formatCounted } from '../ui/format-count';
import { formatInstant } from '../ui/format-instant';

export type MonthEndTask = {
  readonly title: string;
  readonly sentence: string;
  /** `yours`: only a person can say whether it is done. */
  readonly state: 'done' | 'next' | 'waiting' | 'failed' | 'yours';
  readonly action: { readonly label: string; readonly href: string };
};

type Step = Omit<MonthEndTask, 'action'>;

const importStep = ({ lastImport, learners }: Overview): Step => {
  if (lastImport) {
    return {
      title: 'Bring the records in',
      sentence: `${lastImport.fileName} was imported on ${formatInstant(lastImport.finishedAt)}.`,
      state: 'done',
    };
  }
  return {
    title: 'Bring the records in',
    sentence: 'Import the last ILR file that you returned.',
    state: learners === 0 ? 'next' : 'done',
  };
};

const checkStep = ({ learners, aims }: Overview): Step => ({
  title: 'Check the learners',
  sentence:
    learners === 0
      ? 'There are no learners to check yet.'
      : `${formatCounted(learners, 'learner')} with ${formatCounted(aims, 'aim')} in the academic year.`,
  state: learners === 0 ? 'waiting' : 'yours',
});

const exportStates: Record<string, Pick<Step, 'sentence' | 'state'>> = {
  queued: { sentence: 'waits for its turn.', state: 'next' },
  generating: { sentence: 'is being generated.', state: 'next' },
  generated: { sentence: 'has been generated.', state: 'done' },
  downloaded: { sentence: 'has been generated.', state: 'done' },
  failed: { sentence: 'failed. Open it to see why and what to do.', state: 'failed' },
};

const exportStep = ({ learners, lastExport }: Overview): Step => {
  const title = 'Create the export';
  if (!lastExport) {
    return { title, sentence: 'No export yet.', state: learners === 0 ? 'waiting' : 'next' };
  }
  const { sentence, state } = exportStates[lastExport.status] ?? { sentence: 'has been asked for.', state: 'next' };
  const asked = `Export ${lastExport.number} of ${formatInstant(lastExport.createdAt)}`;
  return { title, sentence: `${asked} ${sentence}`, state };
};

const downloadStep = ({ lastExport }: Overview): Step => {
  const title = 'Download, and upload to Submit learner data';
  if (lastExport?.status === 'downloaded') {
    return { title, sentence: `${lastExport.fileName ?? 'The file'} has been downloaded.`, state: 'done' };
  }
  if (lastExport?.status === 'generated') {
    return { title, sentence: `${lastExport.fileName ?? 'The file'} is ready to download.`, state: 'next' };
  }
  return { title, sentence: 'There is no file to download yet.', state: 'waiting' };
};

/** The month's work in its order, each step with where it stands. `baseHref` is the provider's address. */
export const monthEndTasks = (overview: Overview, baseHref: string): readonly MonthEndTask[] => {
  const exportsHref = `${baseHref}/ilr/exports`;
  const lastHref = overview.lastExport ? `${exportsHref}/${overview.lastExport.id}` : exportsHref;
  return [
    { ...importStep(overview), action: { label: 'Import ILR file', href: `${baseHref}/import` } },
    { ...checkStep(overview), action: { label: 'See learners', href: `${baseHref}/learners` } },
    { ...exportStep(overview), action: { label: 'ILR exports', href: exportsHref } },
    { ...downloadStep(overview), action: { label: 'Open the last export', href: lastHref } },
  ];
};
