import { Panel } from '../ui/panel';

/** What happens to ULNs, leading noughts and dates between here and a spreadsheet. */
export const HowSpreadsheetsKeepValues = () => (
  <Panel title="How numbers survive a spreadsheet">
    <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm">
      <li>
        ULNs, telephone numbers and codes are written as <code className="font-mono text-xs">=&quot;0123&quot;</code>,
        so that Excel and others show them as text and keep every digit and leading nought. They are read back without
        the quotes.
      </li>
      <li>
        Text that a spreadsheet would run as a formula has an apostrophe before it, such as{' '}
        <code className="font-mono text-xs">&apos;+44 1422 000000</code>. It is read back without it.
      </li>
      <li>
        When you save the file, choose “CSV UTF-8 (comma delimited)”: with another kind accents are lost, and the file
        is refused.
      </li>
      <li>
        A file that is saved and opened again may lose leading noughts: format such columns as text before you save. A
        number that has become <code className="font-mono text-xs">1.06E+09</code> is refused with the learner named,
        because nobody can tell which digits it had.
      </li>
      <li>Dates are read as day, month, year, as England writes them, or as 2025-09-01.</li>
    </ul>
  </Panel>
);
