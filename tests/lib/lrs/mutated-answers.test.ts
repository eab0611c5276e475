import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import {
  getLearnerLearningEvents,
  LrsFaultError,
  type LrsOperation,
  LrsProtocolError,
  learnerByDemographics,
  learnerByUln,
  registerSingleLearner,
  updateSingleLearner,
  verifyLearner,
} from '@/lib/lrs';
import { tidyCode } from '@/lib/lrs/response-codes';
import { freshSeed, type Random, randomFrom } from '@/tests/builders/ilr/random';
import * as answers from '@/tests/builders/lrs/answers';
import { aLearnerToRegister, aLearnerToUpdate, MASTER_ULN, someDemographics, ULN } from '@/tests/builders/lrs/learners';
import { type MutatedAnswer, mutateAnswer } from '@/tests/builders/lrs/mutate-answer';

const COUNT = Number(process.env.MUTATED_ANSWERS ?? 20_000);
const PATIENCE_MS = 600_000;

type Tree = { readonly [name: string]: Tree | Tree[] | string };
type Outcome = { readonly kind: string; readonly [key: string]: unknown };
type Subject = {
  readonly read: (bytes: Uint8Array) => Outcome;
  readonly answer: Uint8Array;
  /** Which code an outcome may come from. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
};

const subject = <Input, Read extends Outcome>(
  operation: LrsOperation<Input, Read>,
  input: Input,
  answer: Uint8Array,
  codes: Subject['codes'],
): Subject => ({ read: (bytes) => operation.read(bytes, input), answer, codes });

const code = (value: string) => `<ResponseCode>${value}</ResponseCode>`;
const linked = `<MasterSubstituted>Y</MasterSubstituted><LinkedULNs><ULN>${ULN}</ULN></LinkedULNs>`;
const aboutUs = { ULN, FamilyName: 'Okafor', GivenName: 'Amara' };
const withoutMore = { DateOfBirth: null, Gender: null };

const found = {
  'no-match': ['WSRC0001'],
  'too-many': ['WSRC0002'],
  possible: ['WSRC0003'],
  exact: ['WSRC0004'],
  linked: ['WSRC0003', 'WSRC0004', 'WSRC0022'],
};
const updated = { updated: ['WSRC0006'], 'stale-version': ['WSRC0013'] };
const verified = { match: ['WSVRC001'], 'does-not-match': ['WSVRC005'] };
const events = { found: ['WSRC0004'], linked: ['WSRC0004', 'WSRC0022'], 'not-shared': ['WSEC0206'] };

const possible = `${answers.aLearnerElement()}${answers.aLearnerElement(MASTER_ULN)}`;
const event = '<a:LearningEvent><a:Grade>5</a:Grade><a:ID>7</a:ID><a:Subject>Mathematics</a:Subject></a:LearningEvent>';
const eventsAnswer = `<a:ResponseCode>WSRC0004</a:ResponseCode><a:FoundULN>${ULN}</a:FoundULN><a:IncomingULN>${ULN}</a:IncomingULN><a:LearnerRecord>${event}${event}</a:LearnerRecord>`;
const verifiedAnswer = `<VerifiedLearner><SearchedULN>${ULN}</SearchedULN>${code('WSVRC001')}<ULN>${ULN}</ULN><FamilyName>Okafor</FamilyName></VerifiedLearner>`;
const byUln = { findType: 'FUL', ...aboutUs } as const;

const subjects: readonly [Subject, ...Subject[]] = [
  subject(learnerByUln, byUln, answers.aFindAnswer(code('WSRC0004') + answers.aLearnerElement()), found),
  subject(
    learnerByUln,
    byUln,
    answers.aFindAnswer(code('WSRC0022') + answers.aLearnerElement(MASTER_ULN, linked)),
    found,
  ),
  subject(learnerByDemographics, someDemographics(), answers.aFindAnswer(code('WSRC0003') + possible), found),
  subject(
    registerSingleLearner,
    aLearnerToRegister(),
    answers.aRegisterAnswer(`${code('WSRC0005')}<ULN>${ULN}</ULN>`),
    {
      registered: ['WSRC0005'],
    },
  ),
  subject(updateSingleLearner, aLearnerToUpdate(), answers.anUpdateAnswer(code('WSRC0006')), updated),
  subject(verifyLearner, { ...aboutUs, ...withoutMore }, answers.aVerifyAnswer(verifiedAnswer), verified),
  subject(getLearnerLearningEvents, { ...aboutUs, ...withoutMore }, answers.anEventsAnswer(eventsAnswer), events),
  subject(updateSingleLearner, aLearnerToUpdate(), answers.aMiapFault('WSEC0004'), updated),
];

const parser = new XMLParser({
  parseTagValue: false,
  removeNSPrefix: true,
  isArray: () => true,
  htmlEntities: true,
  ignoreDeclaration: true,
});

const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
};

/** Every element of that name, as another parser finds them. */
const elementsNamed = (tree: unknown, name: string): unknown[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [
    ...(key === name ? list(value) : []),
    ...elementsNamed(value, name),
  ]);
};

const recordsIn = (outcome: Outcome) => [...list(outcome.learner), ...list(outcome.learners), ...list(outcome.events)];

const textOf = (record: unknown, name: string): string => {
  const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;
  return String(Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
};

/** What a second reader, who knows nothing of ours, holds against an outcome. */
const complaints = ({ bytes, mustBeRefused }: MutatedAnswer, { codes }: Subject, outcome: Outcome): string[] => {
  if (mustBeRefused) return ['was read'];
  const tree: Tree = parser.parse(bytes.toString('utf8'));
  const said = elementsNamed(tree, 'ResponseCode').map((one) => tidyCode(String(one)));
  const known = codes[outcome.kind];
  const isSaid = known === undefined ? said.length === 1 : said.some((one) => known.includes(one));
  const records = recordsIn(outcome);
  const theirs = [...elementsNamed(tree, 'Learner'), ...elementsNamed(tree, 'LearningEvent')];
  const differing = records.flatMap((record, place) =>
    ['ULN', 'FamilyName', 'GivenName', 'VersionNumber', 'ID', 'Subject'].filter(
      (name) => textOf(record, name) !== textOf(theirs[place], name),
    ),
  );
  return [
    ...(isSaid ? [] : [`${outcome.kind} from ${said.join()}`]),
    ...(records.length === theirs.length ? [] : [`${records.length} records of ${theirs.length}`]),
    ...differing,
  ];
};

const isRefusal = (error: unknown) => error instanceof LrsProtocolError || error instanceof LrsFaultError;

const tryOne = (random: Random): { refused: boolean; wrong: string | null } => {
  const one = random.pick(subjects);
  const mutated = mutateAnswer(one.answer, random);
  const wrong = (what: unknown) => `${mutated.how}: ${what}\n${mutated.bytes.toString('utf8')}`;
  try {
    const found = complaints(mutated, one, one.read(mutated.bytes));
    return { refused: false, wrong: found.length === 0 ? null : wrong(found.join(', ')) };
  } catch (error) {
    return { refused: true, wrong: isRefusal(error) ? null : wrong(error) };
  }
};

describe('an answer that something has happened to is refused, or read as what it now says', () => {
  const seed = freshSeed();

  test(`${COUNT} mutated answers give no wrong outcome (TEST_SEED=${seed})`, { timeout: PATIENCE_MS }, () => {
    const random = randomFrom(seed);
    const tried = Array.from({ length: COUNT }, () => tryOne(random));
    expect(tried.flatMap(({ wrong }) => wrong ?? []).slice(0, 5)).toEqual([]);
    // Mutations that never get past the reader, or always do, would show nothing.
    const refused = tried.filter((one) => one.refused).length;
    expect(refused).toBeGreaterThan(COUNT / 4);
    expect(refused).toBeLessThan(COUNT * 0.95);
  });

  test('the answers themselves are read, so that what is refused is refused for what has happened to it', () => {
    const kinds = subjects.slice(0, -1).map(({ read, answer }) => read(answer).kind);
    expect(kinds).toEqual(['exact', 'linked', 'possible', 'registered', 'updated', 'match', 'found']);
  });
});
