import type { Overview } from '@/lib/features/overview/schema';
import type { PagePath } from '@/lib/features/provider/schema';
import { formatCounted } from '../ui/format-count';
import { formatInstant } from '../ui/format-instant';

export type MonthEndTask = {
  readonly title: string;
  readonly sentence: string;
  /** `yours`: only a person can say whether it is done. */
  readonly state: 'done' | 'next' | 'waiting' | 'failed' | 'yours';
  /** Null when the person may not open the page. */
  readonly action: { readonly label: string; readonly href: string } | null;
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

const ulnStep = ({ learners }: Overview): Step => ({
  title: 'See to the ULNs',
  sentence: 'Missing, temporary with the days left, duplicated, and not verified with the LRS.',
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

type Place = { readonly label: string; readonly page: PagePath; readonly below?: string };

/** The month's work in its order, each step with where it stands, and a way there for whoever may open it. */
export const monthEndTasks = (
  overview: Overview,
  ukprn: number,
  pages: readonly PagePath[],
): readonly MonthEndTask[] => {
  const to = ({ label, page, below = '' }: Place): MonthEndTask['action'] =>
    pages.includes(page) ? { label, href: `/${ukprn}${page}${below}` } : null;
  const below = overview.lastExport ? `/${overview.lastExport.id}` : '';
  return [
    { ...importStep(overview), action: to({ label: 'Import ILR file', page: '/import' }) },
    { ...checkStep(overview), action: to({ label: 'See learners', page: '/learners' }) },
    { ...ulnStep(overview), action: to({ label: 'ULNs', page: '/ulns' }) },
    { ...exportStep(overview), action: to({ label: 'ILR exports', page: '/ilr/exports' }) },
    { ...downloadStep(overview), action: to({ label: 'Open the last export', page: '/ilr/exports', below }) },
  ];
};
