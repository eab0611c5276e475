import { describe, expect, it } from 'vitest';
import { surveyFile } from '@/lib/features/ilr-import/survey-file';
import { academicYears, readIlr } from '@/lib/ilr';
import { aHeader, aLearner } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { ilrFile, withText } from '@/tests/support/ilr-file';

covers('lib/features/ilr-import/software-of.ts', 'lib/features/ilr-import/file-refusal.ts');

const UKPRN = 99999999;
const survey = (file: Buffer, ukprn = UKPRN, onRead = async (_: number) => {}) =>
  surveyFile(readIlr([file]), { ukprn, years: academicYears }, onRead);
const some = ['A1', 'A2', 'A3'].map((LearnRefNumber) => aLearner({ LearnRefNumber }));

describe('a file that cannot be read to its end, or is not the provider’s, is refused whole', () => {
  it('says whose and how many when nothing is wrong', async () => {
    expect(await survey(await ilrFile([...some, aLearner({ LearnRefNumber: 'A2' })]))).toMatchObject({
      ok: true,
      value: {
        year: { code: '2526' },
        software: 'Example Ltd · Muster · 0.1.0',
        learners: 4,
        twice: new Set(['A2']),
        problems: [],
      },
    });
  });

  it('says how many learners it has read while it reads', async () => {
    const heard: number[] = [];
    const many = Array.from({ length: 1200 }, (_, at) => aLearner({ LearnRefNumber: `L${at}` }));
    await survey(await ilrFile(many), UKPRN, async (learners) => void heard.push(learners));
    expect(heard).toEqual([500, 1000]);
  });

  it('has no software to name when the file names none', async () => {
    const header = aHeader();
    const Source = { ...header.Header.Source, SoftwareSupplier: null, SoftwarePackage: null, Release: null };
    const file = await ilrFile(some, { ...header, Header: { ...header.Header, Source } });
    expect(await survey(file)).toMatchObject({ ok: true, value: { software: null } });
  });

  it.each(['', 'not XML', '<html><body/></html>'])('refuses %j as no ILR file', async (text) => {
    expect(await survey(Buffer.from(text))).toEqual({ ok: false, refusal: { kind: 'not-an-ilr-file' } });
  });

  it('refuses another year by its namespace and by its Year', async () => {
    const file = await ilrFile(some);
    const taken = academicYears.map(({ code }) => code);
    const older = withText(file, 'ESFA/ILR/2025-26', 'ESFA/ILR/2018-19');
    expect(await survey(older)).toEqual({ ok: false, refusal: { kind: 'unsupported-year', year: '2018-19', taken } });
    const mixed = withText(file, '<Year>2526<', '<Year>2425<');
    expect(await survey(mixed)).toEqual({ ok: false, refusal: { kind: 'two-years', year: '2526', said: '2425' } });
    const silent = withText(file, '<Year>2526</Year>', '');
    expect(await survey(silent)).toEqual({ ok: false, refusal: { kind: 'unsupported-year', year: null, taken } });
  });

  it('refuses another UKPRN, by the provider and by the source, and names it', async () => {
    const file = await ilrFile(some);
    const theirs = { ok: false, refusal: { kind: 'wrong-ukprn', ukprn: UKPRN } };
    expect(await survey(file, 10000055)).toEqual(theirs);
    const provider = '<LearningProvider><UKPRN>99999999<';
    const foreign = withText(file, provider, provider.replace('99999999', '10000055'));
    expect(await survey(foreign, 10000055)).toEqual(theirs);
  });

  it('refuses a file whose UKPRN cannot be read', async () => {
    const provider = '<LearningProvider><UKPRN>99999999<';
    const file = withText(await ilrFile(some), provider, provider.replace('99999999', 'ours'));
    expect(await survey(file)).toMatchObject({ ok: false, refusal: { kind: 'broken-file' } });
  });

  it('refuses a file cut off anywhere after its header', async () => {
    const file = await ilrFile(some);
    const from = file.indexOf('<Learner>');
    const refused = new Set<string>();
    for (let end = from; end < file.length - 1; end += 37) {
      const answer = await survey(file.subarray(0, end));
      refused.add(answer.ok ? `taken at ${end}` : answer.refusal.kind);
    }
    expect([...refused]).toEqual(['broken-file']);
  });

  it('refuses a file with tags that do not match, and says where', async () => {
    const answer = await survey(withText(await ilrFile(some), '</FamilyName>', '</GivenNames>'));
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'broken-file', line: expect.any(Number) } });
  });

  it('keeps what is wrong outside the learners as problems that refuse nobody', async () => {
    const answer = await survey(withText(await ilrFile(some), '<SerialNo>01<', '<SerialNo>first<'));
    expect(answer).toMatchObject({ ok: true, value: { problems: [{ learnRefNumber: null }] } });
  });
});
