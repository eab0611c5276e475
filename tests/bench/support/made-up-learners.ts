import type { PoolClient } from 'pg';

/** Where the made-up learners stand. */
export interface MadeUpProvider {
  readonly tenantId: string;
  readonly providerId: string;
}

const AIMS_EACH = 3;

// Everything follows from the learner's number and a salt, so that a run can be repeated.
const roll = (seed: string, salt: number): string => `abs(hashint8(${seed} * 64 + ${salt})::bigint)`;
const upTo = (limit: number, seed: string, salt: number): string => `(${roll(seed, salt)} % ${limit})::int`;
const chance = (percent: number, seed: string, salt: number): string => `${upTo(100, seed, salt)} < ${percent}`;
const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
const oneOf = (values: readonly (string | number)[], seed: string, salt: number): string =>
  `(ARRAY[${values.map(literal).join(',')}])[1 + ${upTo(values.length, seed, salt)}]`;
const perhaps = (percent: number, value: string, seed: string, salt: number): string =>
  `CASE WHEN ${chance(percent, seed, salt)} THEN ${value} END`;
const day = (from: string, days: number, seed: string, salt: number): string =>
  `(date '${from}' + ${upTo(days, seed, salt)})`;

const FAMILIES = ['Smith', "O'Brien", 'Ahmed', 'Begum', 'Nowak', 'Muñoz', 'St. John-Smythe', 'Łukaszewski', 'Clarke'];
const GIVEN = ['Amelia', 'Mohammed', 'Zoë', 'Chloé', 'Grace', 'Noah', 'Anna Maria', 'Siân', 'George'];
const STREETS = ['High Street', 'Station Road', 'Flat 2 & 3, King Street', 'Mill Lane', 'The Crescent'];
const POSTCODES = ['LS1 4AP', 'BD1 1HX', 'SK1 3XE', 'HU1 2AA', 'DE1 2QR', 'NR1 3JU'];
const AIMS = ['60148674', '60174971', 'Z0007834', '60325544', '6012345X'];

type Columns = Readonly<Record<string, string>>;

const insertInto = (table: string, columns: Columns, from: string): string =>
  `INSERT INTO "${table}" (${Object.keys(columns)
    .map((name) => `"${name}"`)
    .join(', ')}) SELECT ${Object.values(columns).join(', ')} ${from}`;

const person = ({ tenantId, providerId }: MadeUpProvider, from: number, to: number): string =>
  insertInto(
    'learner',
    {
      tenant_id: `'${tenantId}'`,
      provider_id: `'${providerId}'`,
      number: 'i',
      provider_learner_id: `'MIS-' || i`,
      LearnRefNumber: `'L' || lpad(i::text, 9, '0')`,
      ULN: '1000000000 + i::bigint * 7919 % 8999999999',
      FamilyName: oneOf(FAMILIES, 'i', 1),
      GivenNames: oneOf(GIVEN, 'i', 2),
      DateOfBirth: day('1970-01-01', 14000, 'i', 3),
      Ethnicity: `31 + ${upTo(17, 'i', 4)}`,
      Sex: oneOf(['F', 'M'], 'i', 5),
      NINumber: perhaps(70, `'AB' || lpad(${upTo(1_000_000, 'i', 6)}::text, 6, '0') || 'C'`, 'i', 7),
      Postcode: oneOf(POSTCODES, 'i', 8),
      AddLine1: `1 + ${upTo(300, 'i', 9)} || ' ' || ${oneOf(STREETS, 'i', 10)}`,
      AddLine2: perhaps(60, `'Leeds'`, 'i', 11),
      TelNo: perhaps(80, `'07' || lpad(${upTo(1_000_000_000, 'i', 12)}::text, 9, '0')`, 'i', 13),
      Email: perhaps(80, `'learner.' || i || '@example.org'`, 'i', 14),
    },
    `FROM generate_series(${from}, ${to}) i`,
  );

const ilrRecord = ({ tenantId, providerId }: MadeUpProvider, from: number, to: number): string =>
  insertInto(
    'ilr_record',
    {
      tenant_id: `'${tenantId}'`,
      provider_id: `'${providerId}'`,
      learner_id: 'l.id',
      academic_year: `'2526'`,
      LLDDHealthProb: `CASE WHEN ${chance(20, 'l.number', 20)} THEN 1 ELSE 2 END`,
      PlanLearnHours: perhaps(60, `20 + ${upTo(900, 'l.number', 21)}`, 'l.number', 22),
      MathGrade: perhaps(50, `(1 + ${upTo(9, 'l.number', 23)})::text`, 'l.number', 24),
      EngGrade: perhaps(50, `(1 + ${upTo(9, 'l.number', 25)})::text`, 'l.number', 24),
      PostcodePrior: oneOf(POSTCODES, 'l.number', 26),
    },
    `FROM learner l WHERE l.tenant_id = '${tenantId}' AND l.number BETWEEN ${from} AND ${to} ORDER BY l.number`,
  );

const KEYS: Columns = { tenant_id: 'r.tenant_id', ilr_record_id: 'r.id' };
const ofRecord = 'FROM new_record r';
const ofAim = 'FROM new_aim r';
const AIM_KEYS: Columns = { tenant_id: 'r.tenant_id', ilr_record_id: 'r.ilr_record_id', learning_delivery_id: 'r.id' };

const learnerChildren = (): readonly string[] => [
  insertInto(
    'PriorAttain',
    { ...KEYS, PriorLevel: `1 + ${upTo(13, 'r.id', 30)}`, DateLevelApp: day('2024-01-01', 360, 'r.id', 31) },
    `${ofRecord} WHERE ${chance(85, 'r.id', 32)}`,
  ),
  insertInto(
    'LLDDandHealthProblem',
    { ...KEYS, LLDDCat: `4 + ${upTo(14, 'r.id', 33)}`, PrimaryLLDD: '1' },
    `${ofRecord} WHERE r."LLDDHealthProb" = 1`,
  ),
  insertInto(
    'LearnerFAM',
    { ...KEYS, LearnFAMType: 'kind', LearnFAMCode: '1' },
    `${ofRecord} CROSS JOIN unnest(ARRAY['FME', 'EHC', 'NLM']) kind WHERE ${chance(30, '(r.id + length(kind) + ascii(kind))', 34)}`,
  ),
  insertInto(
    'ProviderSpecLearnerMonitoring',
    { ...KEYS, ProvSpecLearnMonOccur: `'A'`, ProvSpecLearnMon: `'COHORT-' || ${upTo(400, 'r.id', 35)}` },
    `${ofRecord} WHERE ${chance(40, 'r.id', 36)}`,
  ),
  insertInto(
    'LearnerEmploymentStatus',
    {
      ...KEYS,
      EmpStat: `10 + ${upTo(3, 'r.id', 37)}`,
      DateEmpStatApp: `${day('2023-01-01', 360, 'r.id', 38)} + k * 365`,
      EmpId: perhaps(50, `900000000 + ${upTo(99_999_999, 'r.id', 39)}`, 'r.id', 40),
    },
    `${ofRecord} CROSS JOIN generate_series(1, 2) k WHERE k = 1 OR ${chance(20, 'r.id', 41)}`,
  ),
  insertInto(
    'EmploymentStatusMonitoring',
    {
      tenant_id: 's.tenant_id',
      ilr_record_id: 's.ilr_record_id',
      learner_employment_status_id: 's.id',
      ESMType: 'kind',
      ESMCode: '1',
    },
    `FROM new_record r JOIN "LearnerEmploymentStatus" s ON s.tenant_id = r.tenant_id AND s.ilr_record_id = r.id
     CROSS JOIN unnest(ARRAY['SEI', 'LOE']) kind WHERE kind = 'LOE' OR ${chance(50, 's.id', 42)}`,
  ),
  insertInto(
    'LearnerHE',
    { ...KEYS, UCASPERID: `(1000000000 + ${upTo(999_999, 'r.id', 43)})::text`, TTACCOM: '1' },
    `${ofRecord} WHERE ${chance(2, 'r.id', 44)}`,
  ),
];

const learningDelivery = (): string =>
  insertInto(
    'LearningDelivery',
    {
      ...KEYS,
      LearnAimRef: `CASE WHEN k = 1 THEN 'ZPROG001' ELSE ${oneOf(AIMS, '(r.id * 4 + k)', 50)} END`,
      AimType: 'CASE WHEN k = 1 THEN 1 ELSE 3 END',
      AimSeqNumber: 'k',
      LearnStartDate: day('2025-08-01', 300, 'r.id', 51),
      LearnPlanEndDate: day('2026-08-01', 700, 'r.id', 52),
      FundModel: '36',
      PHours: perhaps(30, `20 + ${upTo(900, 'r.id', 53)}`, '(r.id * 4 + k)', 54),
      ProgType: '25',
      StdCode: `1 + ${upTo(700, 'r.id', 55)}`,
      PartnerUKPRN: perhaps(25, `10000001 + ${upTo(9999, 'r.id', 56)}`, '(r.id * 4 + k)', 57),
      DelLocPostCode: oneOf(POSTCODES, '(r.id * 4 + k)', 58),
      ConRefNumber: perhaps(30, `'AEBC-' || ${upTo(9999, 'r.id', 59)}`, '(r.id * 4 + k)', 60),
      EPAOrgID: perhaps(100, `CASE WHEN k = 1 THEN 'EPA0' || 100 + ${upTo(899, 'r.id', 61)} END`, 'r.id', 62),
      CompStatus: '1',
      SWSupAimId: 'md5((r.id * 4 + k)::text)::uuid::text',
    },
    `${ofRecord} CROSS JOIN generate_series(1, ${AIMS_EACH}) k ORDER BY r.id, k`,
  );

const aimChildren = (): readonly string[] => [
  insertInto(
    'LearningDeliveryFAM',
    { ...AIM_KEYS, LearnDelFAMType: 'kind', LearnDelFAMCode: `'1'`, LearnDelFAMDateFrom: 'r."LearnStartDate"' },
    `${ofAim} CROSS JOIN unnest(ARRAY['ACT', 'FFI']) kind WHERE kind = 'ACT' OR ${chance(40, 'r.id', 2)}`,
  ),
  insertInto(
    'LearningDeliveryWorkPlacement',
    { ...AIM_KEYS, WorkPlaceStartDate: 'r."LearnStartDate"', WorkPlaceHours: '70', WorkPlaceMode: '1' },
    `${ofAim} WHERE ${chance(3, 'r.id', 3)}`,
  ),
  insertInto(
    'AppFinRecord',
    {
      ...AIM_KEYS,
      AFinType: `'TNP'`,
      AFinCode: 'k',
      AFinDate: 'r."LearnStartDate"',
      AFinAmount: upTo(18_000, 'r.id', 4),
    },
    `${ofAim} CROSS JOIN generate_series(1, 2) k WHERE r."AimSeqNumber" = 1`,
  ),
  insertInto(
    'ProviderSpecDeliveryMonitoring',
    { ...AIM_KEYS, ProvSpecDelMonOccur: `'A'`, ProvSpecDelMon: `'Site <' || ${upTo(40, 'r.id', 5)} || '> R&D'` },
    `${ofAim} WHERE ${chance(30, 'r.id', 6)}`,
  ),
  insertInto(
    'LearningDeliveryHE',
    { ...AIM_KEYS, TYPEYR: '1', MODESTUD: '31', STULOAD: `'50.5'`, YEARSTU: '1', MSTUFEE: '99', SPECFEE: '9' },
    `${ofAim} WHERE ${chance(1, 'r.id', 7)}`,
  ),
];

/** Statements that put learners `from` to `to` of a provider into the database, three aims each. */
const statements = (provider: MadeUpProvider, from: number, to: number): readonly string[] => [
  person(provider, from, to),
  ilrRecord(provider, from, to),
  `CREATE TEMP TABLE new_record ON COMMIT DROP AS SELECT r.* FROM ilr_record r JOIN learner l
   ON l.tenant_id = r.tenant_id AND l.id = r.learner_id WHERE l.number BETWEEN ${from} AND ${to}`,
  ...learnerChildren(),
  learningDelivery(),
  `CREATE TEMP TABLE new_aim ON COMMIT DROP AS SELECT a.* FROM "LearningDelivery" a JOIN new_record r
   ON a.tenant_id = r.tenant_id AND a.ilr_record_id = r.id`,
  ...aimChildren(),
];

/** Puts made-up learners numbered `from` to `to` into the database; the transaction must see the provider's tenant. */
export const addMadeUpLearners = async (
  client: PoolClient,
  provider: MadeUpProvider,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> => {
  for (const statement of statements(provider, from, to)) await client.query(statement);
};
