import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type IlrHeader, writeIlr, year2526 } from '@/lib/ilr';
import { bytesOf, eventsOf, learnersIn, problemsIn } from '@/tests/builders/ilr/bytes';
import { xmllintVerdict } from '@/tests/builders/ilr/xmllint';
import { SHARED_FOLDER } from '@/tests/support/shared-folder';

const filesIn = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(path.join(SHARED_FOLDER, 'ilr', folder))
    .filter((name) => wanted.test(name))
    .map((name) => path.join('ilr', folder, name));

const ofThisYear = [...filesIn('derived-2526', /\.xml$/), ...filesIn('samples', /^2526.*\.xml$/)];
const ofOtherYears = filesIn('samples', /^(?!2526).*\.xml$/);

const read = (name: string): Buffer => readFileSync(path.join(SHARED_FOLDER, name));

/** Every element of a file with its text, in order, read by another parser. */
const contentOf = (file: Uint8Array): unknown => {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    trimValues: false,
  });
  const keep = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const isMixed = value.length > 1;
    const parts = value.filter(
      (part: Record<string, unknown>) => !(isMixed && '#text' in part && String(part['#text']).trim() === ''),
    );
    return parts.map((part: Record<string, unknown>) =>
      Object.entries(part).map(([name, inner]) => [name, keep(inner)]),
    );
  };
  return keep(parser.parse(Buffer.from(file)));
};

const headerIn = (events: Awaited<ReturnType<typeof eventsOf>>): IlrHeader => {
  for (const event of events) if (event.kind === 'header') return event.header;
  throw new Error('The file has no header');
};

describe('the department’s files go in and out again without loss', () => {
  it('finds the files', () => {
    expect(ofThisYear.length).toBeGreaterThanOrEqual(4);
    expect(ofOtherYears.length).toBeGreaterThanOrEqual(9);
  });

  it.each(ofThisYear)('%s', async (name) => {
    const file = read(name);
    const events = await eventsOf(file);
    expect(problemsIn(events)).toEqual([]);
    const written = await bytesOf(writeIlr({ year: year2526, header: headerIn(events) }, learnersIn(events)));
    expect(contentOf(written)).toEqual(contentOf(file));
    expect(xmllintVerdict(written)).toEqual([]);
  });

  it.each(ofOtherYears)('%s is refused, naming its year', async (name) => {
    const [event, ...more] = await eventsOf(read(name));
    const [, from = '', to = ''] = /\/(?:INVALID-)?(\d\d)(\d\d)-/.exec(name) ?? [];
    expect(event).toMatchObject({ kind: 'refused', refusal: { kind: 'unsupported-year', year: `20${from}-${to}` } });
    expect(more).toEqual([]);
  });
});

/** The place in a file that is not as it should be, and what is said of it once the file is of a year that is known. */
const wrongPlaces = [
  ['INVALID-1819-misnamed-element.xml', '1819', [[28, /FamilyNamE is not an element.*must be written FamilyName/]]],
  [
    'INVALID-1819-uln-email-workplacement.xml',
    '1819',
    [
      [27, /ULN must be between 1000000000 and 9999999999/],
      [36, /Email is not in the right form.*an @/],
      [46, /aim 1: WorkPlaceHours is missing/],
    ],
  ],
  ['INVALID-2021-unexpected-element.xml', '2021', [[1752, /AgreeId is not an element of the ILR of this year/]]],
] as const;

describe('a file that is not valid is told exactly what is wrong with it', () => {
  it.each(wrongPlaces)('%s', async (name, year, wrong) => {
    const namespace = `ESFA/ILR/20${year.slice(0, 2)}-${year.slice(2)}`;
    const file = read(path.join('ilr/samples', name)).toString('utf8');
    const made = file.replaceAll(namespace, 'ESFA/ILR/2025-26').replace(`<Year>${year}<`, '<Year>2526<');
    const problems = problemsIn(await eventsOf(made));
    for (const [line, message] of wrong)
      expect(problems).toContainEqual(expect.objectContaining({ line, message: expect.stringMatching(message) }));
  });
});
