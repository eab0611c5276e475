import type { ReactNode } from 'react';
import type { LearnerHistoryEntry, RecordPage, RecordTab } from '@/lib/features/learner-record/schema';
import { TextLink } from '../ui/text-link';
import { AimActions } from './aim-actions';
import { AimLinksPanel } from './aim-links-panel';
import { AimList } from './aim-list';
import { BecomeLearner } from './become-learner';
import { HistoryList } from './history-list';
import { LinksPanel } from './links-panel';
import type { RecordContext } from './record-actions';
import { RecordFrame, tabHref } from './record-frame';
import { RecordSections } from './record-sections';

type LearnerRecordScreenProps = {
  page: RecordPage;
  tab: RecordTab;
  aim: number | null;
  tabs: readonly RecordTab[];
  history: readonly LearnerHistoryEntry[];
  listHref: string;
  /** What the LRS tab shows. */
  lrs: ReactNode;
  context: RecordContext;
};

type AimPageProps = { page: RecordPage; aim: number; aimsHref: string; context: RecordContext };

const AimPage = ({ page, aim, aimsHref, context }: AimPageProps) => (
  <>
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 className="font-semibold text-xl">
        <TextLink href={aimsHref}>Aims</TextLink> › {page.aims[aim - 1]?.learnAimRef ?? `Aim ${aim}`}
      </h2>
      {context.canEdit ? <AimActions aim={aim} aims={page.aims.length} aimsHref={aimsHref} context={context} /> : null}
    </div>
    <RecordSections sections={page.sections} aim={aim} context={context} />
    {page.aimLinks ? <AimLinksPanel aim={aim} links={page.aimLinks} choices={page.choices} context={context} /> : null}
  </>
);

/** One learner: the tab that is open, under who they are. */
export const LearnerRecordScreen = (props: LearnerRecordScreenProps) => {
  const { page, tab, aim, history, listHref, context } = props;
  const aimsHref = tabHref(listHref, page.identity.identifier, page.year.code, 'aims');
  return (
    <RecordFrame page={page} tab={tab} tabs={props.tabs} listHref={listHref}>
      {page.identity.stage === 'applicant' ? (
        <BecomeLearner learnRefNumber={page.identity.learnRefNumber} context={context} />
      ) : null}
      {aim === null ? <RecordSections sections={page.sections} aim={null} context={context} /> : null}
      {tab === 'details' ? <LinksPanel links={page.links} choices={page.choices} context={context} /> : null}
      {tab === 'aims' && aim === null ? <AimList aims={page.aims} aimsHref={aimsHref} context={context} /> : null}
      {tab === 'aims' && aim !== null ? <AimPage page={page} aim={aim} aimsHref={aimsHref} context={context} /> : null}
      {tab === 'lrs' ? props.lrs : null}
      {tab === 'history' ? <HistoryList entries={history} /> : null}
    </RecordFrame>
  );
};
