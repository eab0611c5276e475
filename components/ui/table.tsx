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
  /** On a narrow screen the cells of a row stand below each other, so that nothing is beside the screen. */
  isStacked?: boolean;
  className?: string;
};

// What is laid out as blocks is no table any more to some who hear it, unless it says so.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

const rolesFor = (isStacked: boolean): Partial<typeof roles> => (isStacked ? roles : {});

const cellStyle = 'px-2.5 py-2 align-top first:pl-4 last:pr-4';
const alignment = (align: 'start' | 'end' = 'start') => (align === 'end' ? 'text-right' : 'text-left');

type CellProps<Row> = { column: Column<Row>; row: Row; isStacked: boolean };

const Cell = <Row,>({ column, row, isStacked }: CellProps<Row>) => {
  const stacked = isStacked && 'max-sm:block max-sm:px-4 max-sm:text-left max-sm:not-last:border-b-0';
  const look = cx(cellStyle, alignment(column.align), column.className, stacked);
  const { rowHeader, cell } = rolesFor(isStacked);
  return column.isRowHeader ? (
    <th scope="row" {...rowHeader} className={cx(look, 'font-medium')}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...cell} className={cx(look, isStacked && 'max-sm:pt-0')}>
      {isStacked ? (
        <span aria-hidden className="block text-ink-soft text-xs sm:hidden">
          {column.header}
        </span>
      ) : null}
      {column.cell(row)}
    </td>
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
  isStacked = false,
  className,
}: TableProps<Row>) => {
  const { table, group, row: line, columnHeader } = rolesFor(isStacked);
  return rows.length === 0 ? (
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
      <table {...table} className={cx('w-full border-separate border-spacing-0 text-sm', isStacked && 'max-sm:block')}>
        <caption className={isCaptionShown ? 'px-4 pt-3 pb-2 text-left font-semibold text-base' : 'sr-only'}>
          {caption}
        </caption>
        <thead {...group} className={isStacked ? 'max-sm:sr-only' : undefined}>
          <tr {...line}>
            {columns.map(({ key, header, heading, align, sort, className: columnStyle }) => (
              <th
                key={key}
                scope="col"
                {...columnHeader}
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
        <tbody {...group} className={cx('[&>tr:last-child>*]:border-b-0', isStacked && 'max-sm:block')}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...line}
              className={cx('relative hover:bg-hover [&>*]:border-line [&>*]:border-b', isStacked && 'max-sm:block')}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} isStacked={isStacked} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
