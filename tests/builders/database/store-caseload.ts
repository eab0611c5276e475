import type { PoolClient } from 'pg';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { type CaseAim, type CaseLearner, type Caseload, codesOf } from '../caseload';
import { rowId } from '../row-id';

type Codes = ReturnType<typeof codesOf>;

const idOf = (kind: keyof Codes, code: string | undefined) => (code === undefined ? null : rowId(`${kind} ${code}`));

class Writer {
  constructor(
    private readonly client: PoolClient,
    private readonly provider: ProviderContext,
    private readonly caseload: Caseload,
  ) {}

  private async insert(table: string, values: Record<string, unknown>): Promise<string> {
    const all = { tenant_id: this.provider.tenantId, ...values };
    const columns = Object.keys(all).map((name) => `"${name}"`);
    const places = columns.map((_, index) => `$${index + 1}`);
    const sql = `INSERT INTO "${table}" (${columns}) VALUES (${places}) RETURNING *`;
    const { rows } = await this.client.query<{ id?: string }>(sql, Object.values(all));
    return rows[0]?.id ?? '';
  }

  async codes(): Promise<void> {
    const codes = codesOf(this.caseload);
    for (const kind of Object.keys(codes) as (keyof Codes)[]) {
      for (const code of codes[kind]) {
        const row = { id: idOf(kind, code), provider_id: this.provider.providerId, code, name: `Name of ${code}` };
        const isIncluded = !this.caseload.excluded?.includes(code);
        const more = { tag: { colour: 'blue' }, contract: { is_included_in_ilr_exports: isIncluded } };
        await this.insert(kind, { ...row, ...(kind === 'tag' || kind === 'contract' ? more[kind] : {}) });
      }
    }
  }

  async learner(learner: CaseLearner, number: number): Promise<void> {
    const learnerId = await this.insert('learner', {
      provider_id: this.provider.providerId,
      number,
      provider_learner_id: learner.providerLearnerId ?? null,
      LearnRefNumber: learner.ref,
      ULN: learner.uln ?? 9999999999,
      FamilyName: learner.familyName ?? null,
      GivenNames: learner.givenNames ?? null,
      DateOfBirth: learner.dateOfBirth ?? null,
      Ethnicity: 31,
      Sex: 'F',
      Postcode: 'BR1 7SS',
      site_id: idOf('site', learner.site),
      main_officer_id: idOf('officer', learner.officer),
      main_tag_id: idOf('tag', learner.mainTag),
    });
    for (const tag of learner.tags ?? []) {
      await this.insert('learner_tag', { learner_id: learnerId, tag_id: idOf('tag', tag) });
    }
    const recordId = await this.insert('ilr_record', {
      provider_id: this.provider.providerId,
      learner_id: learnerId,
      academic_year: learner.recordOf ?? this.caseload.academicYear,
      LLDDHealthProb: 2,
      PostcodePrior: 'BR1 7SS',
    });
    for (const [letter, value] of Object.entries(learner.entered ?? {})) {
      const row = { ilr_record_id: recordId, ProvSpecLearnMonOccur: letter, ProvSpecLearnMon: value };
      await this.insert('ProviderSpecLearnerMonitoring', row);
    }
    for (const [index, aim] of learner.aims.entries()) await this.aim(recordId, aim, index + 1);
  }

  private async aim(recordId: string, aim: CaseAim, sequence: number): Promise<void> {
    const id = await this.insert('LearningDelivery', {
      ilr_record_id: recordId,
      LearnAimRef: '60149735',
      AimType: 4,
      AimSeqNumber: sequence,
      LearnStartDate: '2025-09-08',
      LearnPlanEndDate: '2026-07-10',
      FundModel: 35,
      DelLocPostCode: 'BR1 3RL',
      CompStatus: aim.compStatus ?? 1,
      contract_id: idOf('contract', aim.contract),
      subcontractor_id: idOf('subcontractor', aim.subcontractor),
      qualification_plan_id: idOf('qualification_plan', aim.plan),
    });
    for (const [letter, value] of Object.entries(aim.entered ?? {})) {
      const row = { ilr_record_id: recordId, learning_delivery_id: id };
      await this.insert('ProviderSpecDeliveryMonitoring', {
        ...row,
        ProvSpecDelMonOccur: letter,
        ProvSpecDelMon: value,
      });
    }
  }
}

/** Writes a caseload into the database, learner by learner, for one provider. */
export const storeCaseload = (provider: ProviderContext, caseload: Caseload): Promise<void> =>
  inTransaction(pool(), { tenant: provider.tenantId }, async (client) => {
    const writer = new Writer(client, provider, caseload);
    await writer.codes();
    for (const [index, learner] of caseload.learners.entries()) await writer.learner(learner, index + 1);
  });
