import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IlrEvent, IlrProblem, Learner } from '@/lib/ilr';
import { ilrSerialiser, learnerChecker, year2526 } from '@/lib/ilr';
import { aHeader, aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { eventsOf, fileOf, learnersIn, problemsIn } from '@/tests/builders/ilr/bytes';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { covers } from '@/tests/support/covers';

covers(
  'lib/ilr/findings.ts',
  'lib/ilr/read-plan.ts',
  'lib/ilr/record-builder.ts',
  'lib/ilr/record-frame.ts',
  'lib/ilr/root-element.ts',
);

const SAMPLE = path.resolve(import.meta.dirname, '../../fixtures/ilr/2526/official-sample-19-learners.xml');
const sample = readFileSync(SAMPLE);

const textOf = async (learners: readonly Learner[] = [aLearner()]): Promise<string> =>
  new TextDecoder().decode(await fileOf(learners));

const changed = async (from: string | RegExp, to: string): Promise<readonly IlrEvent[]> => {
  const file = await textOf();
  const after = file.replace(from, to);
  expect(after).not.toBe(file);
  return eventsOf(after);
};

const onlyProblem = (events: readonly IlrEvent[]): IlrProblem => {
  const problems = events.flatMap((event) => (event.kind === 'refused' ? [] : event.problems));
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  if (problem === undefined) throw new Error('There is no problem');
  return problem;
};

const refusalOf = (events: readonly IlrEvent[]) => {
  const [first, ...others] = events;
  expect(others).toEqual([]);
  if (first?.kind !== 'refused') throw new Error('The file was read');
  return first.refusal;
};

describe('reading gives back every record of a file, whole and in order', () => {
  it('reads the department’s sample without a problem', async () => {
    const events = await eventsOf(sample);
    expect(problemsIn(events)).toEqual([]);
    expect(events.map(({ kind }) => kind)).toEqual(['header', ...Array.from({ length: 19 }, () => 'learner'), 'end']);
    const [header] = events;
    expect(header).toMatchObject({
      year: year2526,
      header: { Header: { Source: { ReferenceData: 'Version5.0, LARS 2018-08-01' } } },
    });
  });

  it('tells where each learner starts', async () => {
    const events = await eventsOf(sample);
    const lines = sample.toString('utf8').split('\n');
    for (const event of events) if (event.kind === 'learner') expect(lines[event.line - 1]).toContain('<Learner>');
  });

  it('gives every key of a record in the order of the schema', async () => {
    const [learner] = learnersIn(await eventsOf(sample));
    expect(Object.keys(learner ?? {})).toEqual(Object.keys(year2526.records.Learner));
    expect(Object.keys(learner?.LearningDelivery[0] ?? {})).toEqual(Object.keys(year2526.records.LearningDelivery));
  });

  const seed = freshSeed();
  it(`reads what was written, for random learners (TEST_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    const learners = Array.from({ length: 300 }, () => randomLearner(year2526, random));
    const file = await fileOf(learners);
    const events = await eventsOf(file);
    expect(problemsIn(events)).toEqual([]);
    const check = learnerChecker(year2526);
    expect(learnersIn(events).flatMap((learner) => check(learner))).toEqual([]);
    const again = await fileOf(learnersIn(events));
    expect(Buffer.compare(again, file)).toBe(0);
  }, 60_000);

  it(`does not care where the chunks are cut (TEST_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    const file = await fileOf(Array.from({ length: 60 }, () => randomLearner(year2526, random)));
    const whole = await eventsOf(file);
    for (const most of [1, 7, 1000, 70_000]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < file.length; ) {
        const end = at + random.between(1, most);
        chunks.push(file.subarray(at, end));
        at = end;
      }
      expect(await eventsOf(chunks)).toEqual(whole);
    }
  }, 60_000);

  it.each([
    ['UTF-16, low byte first', Buffer.from(`\ufeff${sample.toString('utf8')}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${sample.toString('utf8')}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sample.toString('utf8')}`)],
    ['Windows line ends', Buffer.from(sample.toString('utf8').replace(/\r?\n/g, '\r\n'))],
  ])('reads the same from %s', async (_, file) => {
    expect(learnersIn(await eventsOf(file))).toEqual(learnersIn(await eventsOf(sample)));
  });

  it('reads a file that says it is ISO-8859-1', async () => {
    const text = (await textOf([aLearner({ FamilyName: 'Müller' })])).replace('UTF-8', 'ISO-8859-1');
    const [learner] = learnersIn(await eventsOf(Buffer.from(text, 'latin1')));
    expect(learner?.FamilyName).toBe('Müller');
  });

  it('reads prefixed elements, CDATA, references, comments and instructions', async () => {
    const file = (await textOf())
      .replace(/<(\/?)(\w)/g, '<$1ilr:$2')
      .replace('xmlns=', 'xmlns:ilr=')
      .replace('>Example<', '><![CDATA[O<&]]>&amp;&#x42;<!-- a comment -->&#67;<?an instruction?>D<');
    const events = await eventsOf(file);
    expect(problemsIn(events)).toEqual([]);
    expect(learnersIn(events)[0]?.FamilyName).toBe('O<&&BCD');
  });

  it('takes blanks and signs around a number as the schema does, and keeps a decimal as written', async () => {
    const events = await changed('<Ethnicity>31<', '<Ethnicity> +031\n<');
    expect(problemsIn(events)).toEqual([]);
    expect(learnersIn(events)[0]?.Ethnicity).toBe(31);
  });

  it('lets a schema location stand on the root', async () => {
    const events = await changed(
      '<Message ',
      '<Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ',
    );
    expect(problemsIn(events)).toEqual([]);
  });
});

describe('what does not fit is told with learner, element and line', () => {
  it.each([
    ['a wrong value', '<Ethnicity>31<', '<Ethnicity>x<', 'not-a-whole-number', 'Ethnicity', 'must be a whole number'],
    ['an empty element', '<FamilyName>Example<', '<FamilyName><', 'empty', 'FamilyName', 'is empty'],
    [
      'an element without content',
      '<FamilyName>Example</FamilyName>',
      '<FamilyName/>',
      'empty',
      'FamilyName',
      'is empty',
    ],
    ['a missing element', '<Ethnicity>31</Ethnicity>', '', 'missing', 'Ethnicity', 'is missing'],
    ['an unknown element', '<Sex>', '<Shoe>42</Shoe><Sex>', 'unexpected-element', 'Shoe', 'not an element of the ILR'],
    ['an element spelt otherwise', /Sex>/g, 'sex>', 'unexpected-element', 'sex', 'It must be written Sex'],
    [
      'an element of another record',
      '<Sex>',
      '<FundModel>36</FundModel><Sex>',
      'unexpected-element',
      'FundModel',
      'does not belong in Learner',
    ],
    ['an element there twice', '<Sex>F</Sex>', '<Sex>F</Sex><Sex>F</Sex>', 'repeated-element', 'Sex', 'there twice'],
    [
      'an element too late',
      /(<Ethnicity>31<\/Ethnicity>)(<Sex>F<\/Sex>)/,
      '$2$1',
      'misplaced-element',
      'Ethnicity',
      'must come before Sex',
    ],
    ['an element inside a value', '>31<', '>31<b/><', 'unexpected-element', 'b', 'not an element'],
    ['text between elements', '<Sex>', 'so<Sex>', 'unexpected-text', 'Learner', 'text in Learner'],
    ['an attribute', '<Sex>', '<Sex a="1">', 'unexpected-attribute', 'Sex', 'has an attribute, a'],
    [
      'another namespace',
      '<Sex>F</Sex>',
      '<Sex>F</Sex><NINumber xmlns="">AB123456C</NINumber>',
      'unexpected-element',
      'NINumber',
      'another namespace',
    ],
  ])('%s', async (_, from, to, kind, element, sentence) => {
    const events = await changed(from, to);
    const problems = problemsIn(events).filter((problem) => problem.kind === kind);
    expect(problems).toEqual([
      expect.objectContaining({ kind, element, line: 5, learnRefNumber: 'A1001', learnerIndex: 0 }),
    ]);
    expect(problems[0]?.message).toContain(sentence);
  });

  it('names the aim, although its number comes after the mistake', async () => {
    const events = await changed('<AimType>5<', '<AimType>55<');
    expect(onlyProblem(events)).toMatchObject({ path: 'LearningDelivery[1]/AimType', aimSeqNumber: 1, value: '55' });
    expect(onlyProblem(events).message).toMatch(/^Learner A1001, aim 1: AimType must be/);
  });

  it('gives the line of the element, not of its end', async () => {
    const events = await changed('<Ethnicity>31<', '\n\n<Ethnicity>\nx\n<');
    expect(onlyProblem(events).line).toBe(7);
  });

  it('counts records that there are too many of, and reads them all', async () => {
    const pair =
      '<ProviderSpecLearnerMonitoring><ProvSpecLearnMonOccur>A</ProvSpecLearnMonOccur><ProvSpecLearnMon>x</ProvSpecLearnMon></ProviderSpecLearnerMonitoring>';
    const events = await changed('<LearningDelivery>', `${pair.repeat(4)}<LearningDelivery>`);
    expect(onlyProblem(events)).toMatchObject({ kind: 'too-many', element: 'ProviderSpecLearnerMonitoring' });
    expect(learnersIn(events)[0]?.ProviderSpecLearnerMonitoring).toHaveLength(4);
  });

  it('reads on after a learner with problems', async () => {
    const file = (await textOf([aLearner(), aLearner({ LearnRefNumber: 'B2' })])).replace('<Sex>F', '<Sex>FF');
    const events = await eventsOf(file);
    expect(
      events.map((event) => (event.kind === 'learner' ? [event.index, event.line, event.problems.length] : event.kind)),
    ).toEqual(['header', [0, 5, 1], [1, 6, 0], 'end']);
  });

  it('tells of the header what is wrong there', async () => {
    const [header] = await changed('<UKPRN>99999999</UKPRN>', '');
    expect(header).toMatchObject({
      kind: 'header',
      problems: [{ kind: 'missing', element: 'UKPRN', path: 'Header/Source/UKPRN', learnerIndex: null }],
    });
  });

  it('tells at the end that there are no learners', async () => {
    const problem = onlyProblem(await changed(/<Learner>.*<\/Learner>/, ''));
    expect(problem).toMatchObject({ kind: 'missing', element: 'Learner' });
  });

  it('stops listing after so many, and says so', async () => {
    const file = (await textOf()).replace('<LearningDelivery>', `${'<Shoe/>'.repeat(2000)}<LearningDelivery>`);
    const problems = problemsIn(await eventsOf(file));
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)?.kind).toBe('more-problems');
  });
});

describe('a file that cannot be read is told so once, with the line', () => {
  it('says which year a file is for when it is not one of ours', async () => {
    const refusal = refusalOf(await changed('ILR/2025-26', 'ILR/2019-20'));
    expect(refusal).toMatchObject({ kind: 'unsupported-year', year: '2019-20', line: 2 });
    expect(refusal.message).toContain('2019-20');
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['words', 'LearnRefNumber,ULN\nA1,1'],
    ['another root', '<Messages xmlns="ESFA/ILR/2025-26"/>'],
    ['no namespace', '<Message/>'],
    ['a zip', 'PK\u0003\u0004\u0000'],
  ])('%s is not an ILR file', async (_, file) => {
    expect(refusalOf(await eventsOf(file)).kind).toBe('not-an-ilr-file');
  });

  it('refuses a document type, before anything in it can act', async () => {
    const file =
      '<!DOCTYPE Message [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Message xmlns="ESFA/ILR/2025-26">&b;</Message>';
    expect(refusalOf(await eventsOf(file)).kind).toBe('document-type-not-allowed');
  });

  it('refuses an encoding it does not know', async () => {
    expect(refusalOf(await changed('UTF-8', 'EBCDIC-US')).kind).toBe('unsupported-encoding');
  });

  it.each([
    ['a file cut short', /<\/Learner>[\s\S]*$/, '', 'cut short', 5],
    ['tags that do not match', '</Sex>', '</Sax>', '</Sax> stands where </Sex> must be', 5],
    ['an ampersand', '>Example<', '>A & B<', 'ampersand that stands alone', 5],
    ['an entity that is not declared', '>Example<', '>&nbsp;<', '&nbsp; has no meaning', 5],
    ['a reference to no character', '>Example<', '>&#0;<', 'no XML file can hold', 5],
    ['a control character', '>Example<', '>\u0001<', 'control character', 5],
    ['the end of CDATA', '>Example<', '>]]><', ']]>', 5],
    ['two roots', '</Message>', '</Message><Message/>', 'after the end', 6],
    ['text after the root', '</Message>', '</Message>so', 'cut short|outside', 6],
    ['a comment with two hyphens', '<Sex>', '<!-- a -- b --><Sex>', '-- inside', 5],
    ['an attribute twice', '<Sex>', '<Sex a="1" a="2">', 'has a twice', 5],
    ['a prefix that is not declared', 'Sex>', 'x:Sex>', 'prefix x', 5],
  ])('%s', async (_, from, to, sentence, line) => {
    const last = (await changed(from, to)).at(-1);
    if (last?.kind !== 'end') throw new Error('The file was refused');
    expect(last.problems.at(-1)).toMatchObject({ kind: 'malformed', line });
    expect(last.problems.at(-1)?.message).toMatch(new RegExp(sentence.replace(/[[\]()&.]/g, '\\$&')));
  });

  it('finds bytes that are not UTF-8, on their line', async () => {
    const file = Buffer.from(await textOf());
    file[file.indexOf('Example</FamilyName>')] = 0xe9;
    const last = (await eventsOf(file)).at(-1);
    expect(last).toMatchObject({ kind: 'end', problems: [{ kind: 'malformed', line: 5, learnRefNumber: 'A1001' }] });
  });

  it('gives up on a value without an end instead of keeping all of it', async () => {
    const serialiser = ilrSerialiser(year2526);
    const start = `${new TextDecoder().decode(serialiser.opening(aHeader()))}<Learner><LearnRefNumber>`;
    let taken = 0;
    const endless = function* (): Generator<Uint8Array> {
      yield new TextEncoder().encode(start);
      for (; taken < 1000; taken += 1) yield new Uint8Array(1 << 16).fill(65);
    };
    expect((await eventsOf(endless() as Iterable<Uint8Array>)).at(-1)).toMatchObject({
      problems: [{ kind: 'too-large' }],
    });
    expect(taken).toBeLessThan(20);
  });

  it('gives up on elements that stand too deep', async () => {
    const events = await changed('<Sex>', `${'<a>'.repeat(200)}<Sex>`);
    expect(problemsIn(events).at(-1)?.kind).toBe('too-large');
  });

  it('reads aims by the thousand, each as its own record', async () => {
    const aims = Array.from({ length: 5000 }, (_, nth) => anAim({ AimSeqNumber: (nth % 98) + 1 }));
    const [learner] = learnersIn(await eventsOf(await fileOf([aLearner({ LearningDelivery: aims })])));
    expect(learner?.LearningDelivery).toEqual(aims);
  });
});
