import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppLink } from './app-link';
import { cx } from './cx';

export type SortDirection = 'ascending' | 'descending';

/** How the rows stand by this column, null when by another, and the address that sorts them by it. */
export type ColumnSort = { readonly direction: SortDirection | null; readonly href: string };

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  /** Shown in place of the header's words. */
  readonly heading?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  readonly className?: string;
  readonly sort?: ColumnSort;
  /** Names its row to those who hear the table. One column of each table. */
  readonly isRowHeader?: boolean;
};

type TableProps<Row> = {
  caption: string;
  isCaptionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of the table when there are no rows. */
  empty: ReactNode;
  className?: string;
};

const cellStyle = 'px-2.5 py-2 align-top first:pl-4 last:pr-4';
const alignment = (align: 'start' | 'end' = 'start') => (align === 'end' ? 'text-right' : 'text-left');

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => {
  const look = cx(cellStyle, alignment(column.align), column.className);
  return column.isRowHeader ? (
    <th scope="row" className={cx(look, 'font-medium')}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={look}>{column.cell(row)}</td>
  );
};

const sortIcons = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

const Heading = ({ header, sort }: { header: string; sort?: ColumnSort }) => {
  if (sort === undefined) return header;
  const Icon = sortIcons[sort.direction ?? 'none'];
  return (
    <AppLink
      href={sort.href}
      className="-mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
    >
      {header}
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">, sort</span>
    </AppLink>
  );
};

/** Rows under a heading that stays. Where it is too wide it scrolls in a region of its own, by keyboard too. */
export const Table = <Row,>({
  caption,
  isCaptionShown = false,
  columns,
  rows,
  rowKey,
  empty,
  className,
}: TableProps<Row>) =>
  rows.length === 0 ? (
    <div className={cx('rounded-lg border border-line bg-surface', className)}>{empty}</div>
  ) : (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx(
        'overflow-auto rounded-lg border border-line bg-surface md:max-h-[calc(100dvh-7rem)] print:max-h-none print:overflow-visible',
        className,
      )}
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className={isCaptionShown ? 'px-4 pt-3 pb-2 text-left font-semibold text-base' : 'sr-only'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, header, heading, align, sort, className: columnStyle }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort?.direction ?? undefined}
                className={cx(
                  cellStyle,
                  'sticky top-0 z-10 whitespace-nowrap border-line border-b bg-sunken py-1.5 font-semibold text-ink-soft print:static',
                  columnStyle,
                  alignment(align),
                )}
              >
                {heading ?? <Heading header={header} sort={sort} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="relative hover:bg-hover [&>*]:border-line [&>*]:border-b">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
