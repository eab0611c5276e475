import type { ReactNode } from 'react';
import type { RecordPage, RecordTab } from '@/lib/features/learner-record/schema';
import { AppLink } from '../ui/app-link';
import { Callout } from '../ui/callout';
import { CopyButton } from '../ui/copy-button';
import { cx } from '../ui/cx';
import { formatAcademicYear, formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { Status } from '../ui/status';
import { DateText } from '../ui/time-text';

type RecordFrameProps = {
  page: RecordPage;
  tab: RecordTab;
  listHref: string;
  /** The tabs that the person may see. */
  tabs: readonly RecordTab[];
  children: ReactNode;
};

const tabNames: Readonly<Record<RecordTab, string>> = {
  details: 'Details',
  ilr: 'ILR',
  aims: 'Aims',
  employment: 'Employment',
  lrs: 'LRS',
  history: 'History',
};

/** The address of a tab: the year is a part of it. */
export const tabHref = (listHref: string, identifier: string, year: string, tab: RecordTab): string =>
  `${listHref}/${identifier}/${year}${tab === 'details' ? '' : `/${tab}`}`;

const pill = 'rounded-md border px-2.5 py-1 text-sm';

const YearSwitch = ({ page, tab, listHref }: Pick<RecordFrameProps, 'page' | 'tab' | 'listHref'>) => (
  <nav aria-label="Academic year" className="flex flex-wrap items-center gap-1.5">
    {page.years.map(({ code, isOpen }) => (
      <AppLink
        key={code}
        href={tabHref(listHref, page.identity.identifier, code, tab)}
        aria-current={code === page.year.code ? 'page' : undefined}
        className={cx(
          pill,
          code === page.year.code
            ? 'border-accent bg-accent text-on-accent'
            : 'border-line-strong bg-surface hover:bg-hover',
        )}
      >
        {formatAcademicYear(code)}
        {isOpen ? null : <span className="sr-only">, read only</span>}
      </AppLink>
    ))}
  </nav>
);

const IdentityBar = ({ page }: { page: RecordPage }) => {
  const { learnRefNumber, identifier, uln, dateOfBirth } = page.identity;
  const facts = [
    { term: 'LearnRefNumber', value: <code className="font-mono">{learnRefNumber}</code> },
    {
      term: 'ULN',
      value: uln ? (
        <span className="inline-flex items-center gap-1">
          <code className="font-mono">{uln}</code>
          <CopyButton text={String(uln)} what="ULN" />
        </span>
      ) : (
        'Not given'
      ),
    },
    { term: 'Date of birth', value: dateOfBirth ? <DateText date={dateOfBirth} /> : 'Not given' },
    { term: 'Muster identifier', value: <code className="font-mono">{identifier}</code> },
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3">
      {facts.map(({ term, value }) => (
        <div key={term} className="flex flex-col">
          <dt className="text-ink-soft text-xs">{term}</dt>
          <dd className="text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Tabs = ({ page, tab, tabs, listHref }: Omit<RecordFrameProps, 'children'>) => (
  <nav aria-label="Parts of the record" className="overflow-x-auto border-line border-b">
    <ul className="flex gap-1">
      {tabs.map((each) => (
        <li key={each}>
          <AppLink
            href={tabHref(listHref, page.identity.identifier, page.year.code, each)}
            aria-current={each === tab ? 'page' : undefined}
            className={cx(
              'block whitespace-nowrap border-b-2 px-3 py-2 font-medium -outline-offset-2',
              each === tab
                ? 'border-accent text-ink'
                : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
            )}
          >
            {tabNames[each]}
            {each === 'aims' ? <span className="text-ink-soft"> {page.aims.length}</span> : null}
          </AppLink>
        </li>
      ))}
    </ul>
  </nav>
);

const crumbOf = ({ identity }: RecordPage, listHref: string) =>
  identity.stage === 'applicant'
    ? { label: 'Applicants', href: listHref.replace(/learners$/, 'applicants') }
    : { label: 'Learners', href: listHref };

const nameOf = ({ givenNames, familyName, learnRefNumber }: RecordPage['identity']): string =>
  [givenNames, familyName].filter(Boolean).join(' ') || learnRefNumber;

/** The learner above all tabs: who, which year, what is still to be done. */
export const RecordFrame = ({ children, ...props }: RecordFrameProps) => {
  const { page, listHref } = props;
  return (
    <>
      <PageHeader
        title={nameOf(page.identity)}
        breadcrumbs={[crumbOf(page, listHref)]}
        marks={
          <>
            <SensitivityMark />
            {page.problems === 0 ? (
              <Status tone="positive">Fits the format</Status>
            ) : (
              <Status tone="caution">{formatCounted(page.problems, 'problem')} of format</Status>
            )}
          </>
        }
        actions={<YearSwitch {...props} />}
      />
      <IdentityBar page={page} />
      {page.year.isOpen ? null : (
        <Callout tone="info" title={`${page.year.label} can only be read`}>
          <p>Records of a year that is closed stay as they were returned.</p>
        </Callout>
      )}
      {page.year.unconfirmed.length > 0 ? (
        <Callout tone="caution" title={`${page.year.label} is provisional`}>
          <ul className="list-disc pl-5">
            {page.year.unconfirmed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <Tabs {...props} />
      {children}
    </>
  );
};
