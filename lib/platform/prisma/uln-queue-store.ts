import 'server-only';
import type { QueueAsked, UlnQueueStore } from '@/lib/features/uln-queue';
import { type UlnProblem, type UlnQueueCounts, ulnProblems } from '@/lib/features/uln-queue/schema';
import { askedOfWholeCaseload } from './caseload-figures';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';
import { hasProblem, problemOf, queuedLearners, sharedUlns, type Whose } from './uln-problems';
import { ulnQueueLines } from './uln-queue-lines';
import { queueKey } from './uln-queue-order';

type Counted = { readonly learners: bigint; readonly withUln: bigint } & Record<UlnProblem, bigint>;

const alone = ulnProblems.filter((problem) => problem !== 'duplicated');

/** All in one question. Which numbers are shared is told by the numbers, put together once. */
const countSql = (whose: Whose, academicYear: string, since: Date): Prisma.Sql => {
  const of = alone.map(
    (problem) => Prisma.sql`count(*) FILTER (WHERE ${problemOf(problem, since)}) AS ${Prisma.raw(`"${problem}"`)}`,
  );
  return Prisma.sql`
    SELECT count(*) AS learners, count(*) FILTER (WHERE l.uln_kind = 'real') AS "withUln", ${Prisma.join(of)},
      (SELECT coalesce(sum(shared.learners), 0)::bigint FROM (${sharedUlns(whose, academicYear)}) shared) AS duplicated
    ${queuedLearners(whose, academicYear)}`;
};

const toCounts = ({ learners, withUln, ...found }: Counted): UlnQueueCounts => ({
  learners: Number(learners),
  withUln: Number(withUln),
  problems: Object.fromEntries(
    ulnProblems.map((problem) => [problem, Number(found[problem])]),
  ) as UlnQueueCounts['problems'],
});

/** The number of a learner at the edge of a page stands in the address: a name must not. */
const keyAt = async (tx: Transaction, whose: Whose, asked: QueueAsked, number: number) => {
  const [row] = await tx.$queryRaw<{ key: string }[]>`
    SELECT ${queueKey(asked).key}::text AS key ${queuedLearners(whose, asked.year.code)} AND l.number = ${number}`;
  return row?.key ?? null;
};

const pageSql = (whose: Whose, asked: QueueAsked, size: number, edgeKey: string | null): Prisma.Sql => {
  const { key, type } = queueKey(asked);
  const isBackwards = asked.before !== null;
  const way = isBackwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = Prisma.sql`AND (${key}, l.number) ${isBackwards ? Prisma.sql`<` : Prisma.sql`>`}
    (${edgeKey}::${type}, ${asked.before ?? asked.after}::int)`;
  return Prisma.sql`
    SELECT l.id, l.number ${queuedLearners(whose, asked.year.code)}
      AND ${hasProblem(whose, asked.year.code, asked.problem, asked.since)} ${edgeKey === null ? Prisma.empty : beyond}
    ORDER BY ${key} ${way}, l.number ${way} LIMIT ${size + 1}`;
};

const page = async (tx: Transaction, whose: Whose, asked: QueueAsked, size: number) => {
  const edge = asked.before ?? asked.after;
  const edgeKey = edge === null ? null : await keyAt(tx, whose, asked, edge);
  const found = await tx.$queryRaw<{ id: bigint; number: number }[]>`${pageSql(whose, asked, size, edgeKey)}`;
  const [isMore, isBeyond, isBackwards] = [found.length > size, edgeKey !== null, asked.before !== null];
  const shown = found.slice(0, size);
  if (isBackwards) shown.reverse();
  const learners = await ulnQueueLines(tx, whose, { ids: shown.map(({ id }) => id), year: asked.year });
  return {
    learners,
    previous: (isBackwards ? isMore : isBeyond) ? (shown[0]?.number ?? null) : null,
    next: (isBackwards ? isBeyond : isMore) ? (shown.at(-1)?.number ?? null) : null,
  };
};

/** The ULN queue of one provider, in one transaction. */
export const prismaUlnQueueStore = (tx: Transaction, whose: Whose): UlnQueueStore => ({
  count: (academicYear, since) =>
    askedOfWholeCaseload(tx, whose, async () => {
      const [counted] = await tx.$queryRaw<Counted[]>`${countSql(whose, academicYear, since)}`;
      if (counted === undefined) throw new Error('A count has one row');
      return toCounts(counted);
    }),
  page: (asked, size) => askedOfWholeCaseload(tx, whose, () => page(tx, whose, asked, size)),
});
