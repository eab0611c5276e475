import { isPermitted } from '../provider';
import { answerTo, UnaskedMatchError } from '../same-person';
import type { CsvTally } from './csv-tally';
import { planOf } from './merge-row';
import { mergeRows } from './merge-rows';
import type { CsvImportNeeds, CsvImportState } from './ports';
import { type CsvImportStatus, type CsvRefusal, csvPartBytes } from './schema';
import { UnreadableCsvError } from './unreadable-csv-error';

const planFor = ({ years }: CsvImportNeeds, found: CsvImportState) => {
  const year = years.find(({ code }) => code === found.academicYear);
  if (year === undefined) throw new Error(`Nothing can be loaded into ${found.academicYear} here`);
  return planOf(year, found);
};

// In a transaction of its own, so that the page can see it before all is done.
const tell = ({ transaction }: CsvImportNeeds, { id, status }: CsvImportState, { rows }: CsvTally): Promise<boolean> =>
  transaction(({ csvImports }) => csvImports.change(id, [status], { rowsDone: rows }));

const isWhole = async ({ files }: CsvImportNeeds, { id, fileBytes }: CsvImportState): Promise<boolean> => {
  const parts = Math.ceil(fileBytes / csvPartBytes);
  if ((await files.describe(id)) === null && (await files.partsWritten(id)) < parts) return false;
  const { bytes } = (await files.describe(id)) ?? (await files.complete(id, parts));
  return bytes === fileBytes;
};

const refuse = async (
  { transaction, clock, files }: CsvImportNeeds,
  id: string,
  refusal: CsvRefusal,
): Promise<void> => {
  await transaction(({ csvImports }) =>
    csvImports.change(id, ['checking', 'loading'], { status: 'refused', refusal, finishedAt: clock.now() }),
  );
  await files.remove(id);
};

const check = async (needs: CsvImportNeeds, found: CsvImportState): Promise<void> => {
  const { id } = found;
  if (!(await isWhole(needs, found))) return refuse(needs, id, { kind: 'incomplete-upload' });
  const plan = planFor(needs, found);
  const tally = await mergeRows({
    plan,
    csv: needs.csv,
    open: () => needs.files.open(id),
    find: (numbers) => needs.learnersByNumber.find(plan.year, numbers),
    byUln: needs.learnersByNumber.byUln,
    answer: () => 'ask',
    onBatch: async (_, soFar) => void (await tell(needs, found, soFar)),
  });
  const { counts, rows: rowsDone, problems, problemsTotal, changes, matches } = tally;
  await needs.transaction(({ csvImports }) =>
    csvImports.change(id, ['checking'], {
      status: 'checked',
      counts,
      rowsDone,
      problems,
      problemsTotal,
      changes,
      matches,
    }),
  );
};

const loadInFull = async (needs: CsvImportNeeds, found: CsvImportState): Promise<void> => {
  const { id } = found;
  const plan = planFor(needs, found);
  await needs.csvLoading.load({ id, year: plan.year }, async ({ find, byUln, save }) => {
    const { counts } = await mergeRows({
      plan,
      csv: needs.csv,
      open: () => needs.files.open(id),
      find,
      byUln,
      answer: (match) => {
        const answer = answerTo(found.answers, match);
        if (answer === null) throw new UnaskedMatchError();
        return answer;
      },
      onBatch: async (learners, soFar) => {
        if (learners.length > 0) await save(learners);
        await tell(needs, found, soFar);
      },
    });
    return { counts, finishedAt: needs.clock.now() };
  });
  await needs.files.remove(id);
};

const load = async (needs: CsvImportNeeds, found: CsvImportState): Promise<void> => {
  const { id } = found;
  try {
    await loadInFull(needs, found);
  } catch (error) {
    if (!(error instanceof UnaskedMatchError)) throw error;
    // Nothing was loaded. What there is to ask has changed, so it is asked anew.
    await needs.transaction(({ csvImports }) =>
      csvImports.change(id, ['loading'], { status: 'checking', rowsDone: 0 }),
    );
    await check(needs, { ...found, status: 'checking' });
  }
};

const work: Partial<Record<CsvImportStatus, (needs: CsvImportNeeds, found: CsvImportState) => Promise<void>>> = {
  checking: check,
  loading: load,
};

/** Does what the state asks for: says what the rows would do, or loads them. May run twice: the second run finds nothing to do. */
export const workOnCsvImport = async (needs: CsvImportNeeds, importId: string): Promise<void> => {
  const found = await needs.transaction(({ csvImports }) => csvImports.find(importId));
  const asked = found && work[found.status];
  if (!found || !asked) return;
  const { provider } = needs;
  if (provider === null || !isPermitted(provider.role, 'learner-csv:import'))
    return refuse(needs, importId, { kind: 'not-permitted' });
  try {
    await asked(needs, found);
  } catch (error) {
    if (!(error instanceof UnreadableCsvError)) throw error;
    await refuse(needs, importId, error.refusal);
  }
};

/** Ends the work that gave up: nothing of it was stored. */
export const failCsvImport = async (
  { transaction, clock }: Pick<CsvImportNeeds, 'transaction' | 'clock'>,
  importId: string,
): Promise<void> => {
  await transaction(({ csvImports }) =>
    csvImports.change(importId, ['checking', 'loading'], { status: 'failed', finishedAt: clock.now() }),
  );
};
