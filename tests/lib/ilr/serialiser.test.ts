import { describe, expect, it } from 'vitest';
import { fragment } from 'xmlbuilder2';
import { type Entity, IlrWriteError, ilrSerialiser, type Learner, newRecord, year2526 } from '@/lib/ilr';
import { type ByteTarget, generatedByteWriter, NO_ROOM } from '@/lib/ilr/byte-writer';
import { writePlainly } from '@/lib/ilr/write-plainly';
import { aHeader, aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { xmllintVerdict } from '@/tests/builders/ilr/xmllint';
import { covers } from '@/tests/support/covers';

covers('lib/ilr/byte-writer.ts', 'lib/ilr/write-plainly.ts', 'lib/ilr/write-error.ts');

const serialiser = ilrSerialiser(year2526);
const { Learner: learnerEntity } = year2526.entities;
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const written = (...learners: readonly Learner[]): string => decode(serialiser.learners(learners));

type Builder = ReturnType<typeof fragment>;

const buildWith = (builder: Builder, entity: Entity, record: Record<string, unknown>): void => {
  const element = builder.ele(entity.name);
  for (const part of entity.fields) {
    const value = record[part.name];
    if (value === null) continue;
    if (part.kind === 'field') element.ele(part.name).txt(String(value));
    else for (const child of [value].flat()) buildWith(element, part, child as Record<string, unknown>);
  }
};

const byXmlbuilder2 = (learner: Learner): string => {
  const root = fragment();
  buildWith(root, learnerEntity, learner);
  return root.end({ prettyPrint: false });
};

const refusalOf = (learner: Learner): IlrWriteError => {
  try {
    serialiser.learners([learner]);
  } catch (error) {
    if (error instanceof IlrWriteError) return error;
    throw error;
  }
  throw new Error('The learner was written');
};

describe('what was written is the caller’s own, or is copied at once', () => {
  it('stays as it was when more is written, unless it was to be copied', () => {
    const [one, other] = [aLearner({ LearnRefNumber: 'ONE' }), aLearner({ LearnRefNumber: 'OTHER' })];
    const kept = serialiser.learners([one]);
    const lent = serialiser.learnersToCopy([one]);
    expect(decode(lent)).toBe(decode(kept));
    expect(decode(serialiser.learnersToCopy([other]))).toBe(written(other));
    expect(decode(kept)).toContain('<LearnRefNumber>ONE</LearnRefNumber>');
    expect(decode(lent)).not.toContain('<LearnRefNumber>ONE</LearnRefNumber>');
  });
});

describe('the serialiser writes exactly the bytes of a careful XML builder', () => {
  const seed = freshSeed();
  const random = randomFrom(seed);

  // xmlbuilder2 takes &K; in a text for a reference that is escaped already, and writes XML that means something else.
  const isMisreadByXmlbuilder2 = (learner: Learner): boolean => /&[^;"]*;/.test(JSON.stringify(learner));
  const isWrittenEmpty = ({ LearnerHE }: Learner): boolean =>
    LearnerHE !== null && writePlainly(year2526.entities.LearnerHE, LearnerHE) === '';

  it(`is byte for byte what xmlbuilder2 writes, for random learners (TEST_SEED=${seed})`, () => {
    const batch = Array.from({ length: 400 }, () => randomLearner(year2526, random));
    const comparable = batch.filter((learner) => !isMisreadByXmlbuilder2(learner) && !isWrittenEmpty(learner));
    expect(comparable.length).toBeGreaterThan(100);
    for (const learner of comparable) expect(written(learner)).toBe(`${byXmlbuilder2(learner)}\n`);
  }, 60_000);

  it('escapes an ampersand whatever follows it', () => {
    expect(written(aLearner({ FamilyName: '&K;&amp;' }))).toContain('<FamilyName>&amp;K;&amp;amp;</FamilyName>');
  });

  it(`writes what walking the table writes, for random learners (TEST_SEED=${seed})`, () => {
    const batch = Array.from({ length: 1000 }, () => randomLearner(year2526, random));
    expect(written(...batch)).toBe(batch.map((learner) => `${writePlainly(learnerEntity, learner)}\n`).join(''));
  }, 60_000);

  it(`writes files that the department’s schema accepts (TEST_SEED=${seed})`, () => {
    const batch = Array.from({ length: 1500 }, () => randomLearner(year2526, random));
    const file = decode(serialiser.opening(aHeader())) + written(...batch) + decode(serialiser.closing());
    expect(xmllintVerdict(file)).toEqual([]);
  }, 60_000);

  it('writes a learner that is larger than its buffer', () => {
    const aims = Array.from({ length: 4000 }, (_, nth) => anAim({ AimSeqNumber: nth + 1, LearnAimRef: 'Ł€ß' }));
    const learner = aLearner({ LearningDelivery: aims });
    expect(written(aLearner(), learner)).toBe(
      `${writePlainly(learnerEntity, aLearner())}\n${writePlainly(learnerEntity, learner)}\n`,
    );
  });
});

describe('the serialiser never writes what a reader would read differently', () => {
  it('escapes what XML gives a meaning, and a carriage return', () => {
    expect(written(aLearner({ FamilyName: 'A&B<C>D\rE]]>' }))).toContain(
      '<FamilyName>A&amp;B&lt;C&gt;D&#13;E]]&gt;</FamilyName>',
    );
  });

  it('leaves out what is null, empty or blank', () => {
    const xml = written(aLearner({ FamilyName: null, GivenNames: '', AddLine1: ' \t ' }));
    expect(xml).not.toMatch(/FamilyName|GivenNames|AddLine1/);
  });

  it('leaves out a record with nothing in it', () => {
    expect(written(aLearner({ LearnerHE: newRecord(year2526, 'LearnerHE', {}) }))).not.toContain('LearnerHE');
  });

  it('keeps decimals as they were given and numbers as digits', () => {
    const he = newRecord(year2526, 'LearningDeliveryHE', {
      STULOAD: '50.0',
      TYPEYR: 0,
      MODESTUD: -1,
      NETFEE: 2147483648,
    });
    const xml = written(
      aLearner({ LearningDelivery: [anAim({ LearningDeliveryHE: { ...he, YEARSTU: 1, MSTUFEE: 0, SPECFEE: 9 } })] }),
    );
    expect(xml).toContain('<STULOAD>50.0</STULOAD>');
    expect(xml).toContain('<TYPEYR>0</TYPEYR><MODESTUD>-1</MODESTUD>');
    expect(xml).toContain('<NETFEE>2147483648</NETFEE>');
  });
});

describe('the serialiser refuses what cannot be written, naming learner and place but no value', () => {
  it.each([
    ['a mandatory value that is null', aLearner({ Ethnicity: null }), 'missing', 'Ethnicity'],
    ['a mandatory value that is blank', aLearner({ PostcodePrior: '  ' }), 'missing', 'PostcodePrior'],
    ['no aim', aLearner({ LearningDelivery: [] }), 'missing', 'LearningDelivery'],
    [
      'a mandatory value of an aim',
      aLearner({ LearningDelivery: [anAim(), anAim({ LearnAimRef: null })] }),
      'missing',
      'LearningDelivery[2]/LearnAimRef',
    ],
    ['a control character', aLearner({ FamilyName: 'a\u0001' }), 'character-not-allowed', 'FamilyName'],
    ['half a surrogate pair', aLearner({ GivenNames: '\ud835!' }), 'character-not-allowed', 'GivenNames'],
    ['a number that is not whole', aLearner({ Ethnicity: 1.5 }), 'wrong-type', 'Ethnicity'],
    ['a number that is none', aLearner({ ULN: Number.NaN }), 'wrong-type', 'ULN'],
    ['text where a number belongs', aLearner({ ULN: '1061484016' as unknown as number }), 'wrong-type', 'ULN'],
    ['a number where text belongs', aLearner({ Sex: 1 as unknown as string }), 'wrong-type', 'Sex'],
  ])('%s', (_, learner, kind, path) => {
    expect(refusalOf(learner)).toMatchObject({ kind, path, learnRefNumber: 'A1001' });
    expect(refusalOf(learner).message).toMatch(/^Learner A1001: /);
  });

  it('goes on rightly with the next batch', () => {
    refusalOf(aLearner({ Ethnicity: null }));
    expect(written(aLearner())).toBe(`${writePlainly(learnerEntity, aLearner())}\n`);
  });
});

describe('the generated writer says itself when a record does not fit its target', () => {
  const targetOf = (room: number): ByteTarget => {
    const bytes = new Uint8Array(room);
    return { bytes, view: new DataView(bytes.buffer) };
  };

  it('refuses or writes it whole, wherever the target stops', () => {
    const write = generatedByteWriter(learnerEntity);
    const learner = aLearner({ FamilyName: 'Łł', LearningDelivery: [anAim(), anAim()] });
    const expected = Buffer.from(writePlainly(learnerEntity, learner));
    const answers = new Set<number | undefined>();
    for (let room = 0; room < 10_000; room += 1) {
      const target = targetOf(room);
      const end = write?.(learner, target, 0);
      answers.add(end);
      if (end !== NO_ROOM) expect(expected.equals(target.bytes.subarray(0, end))).toBe(true);
    }
    expect([...answers]).toEqual([NO_ROOM, expected.length]);
  });
});
