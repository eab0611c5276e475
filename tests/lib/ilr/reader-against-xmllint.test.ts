import { describe, expect, it } from 'vitest';
import { year2526 } from '@/lib/ilr';
import { eventsOf, fileOf, problemsIn } from '@/tests/builders/ilr/bytes';
import { damaged } from '@/tests/builders/ilr/damage';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { xmllintVerdicts } from '@/tests/builders/ilr/xmllint';

const FILES = 1500;
const AT_ONCE = 300;
const CHUNK_BYTES = 500;

/** Refused by us on purpose, accepted by xmllint: no such date comes out of a system that knows the ILR. */
const ON_PURPOSE = new Set(['date-with-time-zone']);

const inChunks = function* (file: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < file.length; at += CHUNK_BYTES) yield file.subarray(at, at + CHUNK_BYTES);
};

/** XML Schema collapses blanks around numbers and dates, and the department's reader does; libxml2 refuses them. */
const isOverBlanks = (said: string): boolean => /: '[^']*$|: '\s|\s' is not a valid value/.test(said);

/** How our verdict differs from xmllint's, or null when it does not. */
const difference = async (file: Buffer, said: readonly string[]): Promise<string | null> => {
  const problems = problemsIn(await eventsOf(inChunks(file)));
  const isFit = problems.every(({ kind }) => ON_PURPOSE.has(kind));
  if (isFit && said.length === 0) return null;
  if ((problems.length === 0) === (said.length === 0)) return null;
  if (problems.length === 0 && said.filter((line) => !line.endsWith('fails to validate')).every(isOverBlanks)) {
    return null;
  }
  return `xmllint: ${said.join('\n')}\nours: ${problems[0]?.message ?? 'fits'}\nfile: ${file.toString('base64')}`;
};

describe('a damaged file is never read as if nothing were wrong', () => {
  const seed = freshSeed();

  it(`has the verdict of xmllint with the department’s schema (TEST_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    const differences: string[] = [];
    let refused = 0;
    for (let done = 0; done < FILES; done += AT_ONCE) {
      const whole = Buffer.from(await fileOf([randomLearner(year2526, random), randomLearner(year2526, random)]));
      const files = Array.from({ length: AT_ONCE }, () => damaged(whole, random));
      const verdicts = xmllintVerdicts(files);
      refused += verdicts.filter((said) => said.length > 0).length;
      const found = await Promise.all(files.map((file, at) => difference(file, verdicts[at] ?? [])));
      differences.push(...found.filter((each) => each !== null));
    }
    expect(differences).toEqual([]);
    expect(refused).toBeGreaterThan(FILES / 2);
  }, 120_000);
});
