import { offeredYears } from '../lib/ilr';
import { check } from './ilr-check';
import { leaveQuietlyWhenNobodyReads, UNUSABLE } from './ilr-output';
import { rewrite } from './ilr-rewrite';

const USAGE = `Usage: npm run --silent ilr -- check FILE...    says which files fit the schema of their year, and what does not
       npm run --silent ilr -- rewrite FILE     writes the file again on standard output
A FILE of - is standard input. Ends with 0 when all fits, 1 when something does not, 2 when a file is unusable.
`;

const years = offeredYears({ provisional: process.env.PROVISIONAL_YEARS !== 'off' });

const run = async ([command, ...names]: readonly string[]): Promise<number> => {
  const [only] = names;
  if (command === '--help' || command === '-h') {
    process.stdout.write(USAGE);
    return 0;
  }
  const isFlagged = names.some((name) => name.startsWith('-') && name !== '-');
  if (command === 'check' && only !== undefined && !isFlagged) return check(names, years);
  if (command === 'rewrite' && only !== undefined && names.length === 1 && !isFlagged) return rewrite(only, years);
  process.stderr.write(USAGE);
  return UNUSABLE;
};

leaveQuietlyWhenNobodyReads();
process.exitCode = await run(process.argv.slice(2));
