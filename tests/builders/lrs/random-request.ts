import type { FieldSpec, Fields, ListSpec, RecordOf, RecordSpec } from '@/lib/lrs/message';
import type { ValueType } from '@/lib/lrs/value-type';
import type { Random } from '../ilr/random';
import { MASTER_ULN, ULN } from './learners';

const LETTERS = 'aZ 0é李𝒳\'"&<>]-.,;`|£€\n\t';
const TEXTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  MIAPOrganisationRef: ['AB12cd', '000000'],
  MIAPUKPRN: ['10000055', 'TEST0005'],
  MIAPOrgPassword: ['SandboxPass00001', '&<>"\'&amp;&K;]]>', '      x         '],
  MIAPDate: ['2007-03-14', '1800-01-01', '2099-12-31', '2024-02-29'],
  MIAPDateNillable: ['2007-03-14', ''],
  MIAPFindType: ['FUL', 'CHK'],
  MIAPBatchJobType: ['FUL', 'CHK'],
  MIAPGender: ['0', '1', '2', '9'],
  MIAPGenderNillable: ['0', '1', '2', '9', ''],
  MIAPPostCode: ['LS1 4AP', 'zz999zz', 'BFPO 801', 'W1A 1AA  '],
  MIAPPostCodeNillable: ['LS1 4AP', ''],
  MIAPEmail: ['a.b@example.com', "o'x+1{}@ab-cd.co.uk", ''],
  MIAPScottishCandidateNumber: ['123456789', ''],
  MIAPVerificationType: ['0', '7', '2'],
  MIAPAbilityToShare: ['0', '1', '2'],
};

const anyText = (random: Random, least: number, most: number): string => {
  const letters = [...LETTERS];
  const length = random.between(least, Math.min(most, 60));
  const text = Array.from({ length }, () => letters[random.between(0, letters.length - 1)]).join('');
  return least > 0 && text.trim() === '' ? 'x' : text;
};

const aValue = (type: ValueType, random: Random): string | number => {
  if (type.base === 'uln') return random.pick([ULN, MASTER_ULN]);
  if (type.base === 'whole') return random.between(type.range?.[0] ?? 0, Math.min(type.range?.[1] ?? 9, 2 ** 31 - 1));
  const listed = TEXTS[type.name];
  return listed === undefined ? anyText(random, type.lengthMin, type.lengthMax) : random.pick(listed);
};

const aSpecValue = (spec: FieldSpec | RecordSpec | ListSpec, random: Random): unknown => {
  if (spec.kind === 'record') return randomRecord(spec.fields, random);
  if (spec.kind === 'list') return Array.from({ length: random.between(1, 3) }, () => aSpecValue(spec.of, random));
  return spec.absent !== 'refused' && random.chance(0.4) ? null : aValue(spec.type, random);
};

/** Values that fit these fields, or null where they may be absent; texts hold whatever is hard to write as XML. */
export const randomRecord = <Of extends Fields>(fields: Of, random: Random): RecordOf<Of> =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, aSpecValue(spec, random)])) as RecordOf<Of>;
