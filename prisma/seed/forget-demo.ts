import { pool } from '@/lib/platform/postgres';
import { inTransaction } from '@/lib/platform/postgres/transaction';
import { transaction } from '@/lib/platform/prisma';
import { tenantIdOf, userIdOf } from './demo-ids';
import { organisations } from './organisations';

/** Each before the ones it points to; what stands in a row goes with it. */
const TABLES = [
  ...[
    'mail',
    'stored_file',
    'ilr_import',
    'ilr_export',
    'bulk_edit',
    'uln_verification',
    'learner_csv_import',
    'learner',
    'roll_over',
    'membership',
  ],
  ...['site', 'contract', 'subcontractor', 'tag', 'officer', 'qualification_plan', 'provider'],
];

/** Removes what is left of a demo that was not made to its end. The audit stays: nobody can remove that. */
export const forgetDemo = async (): Promise<void> => {
  for (const organisation of organisations) {
    const tenant = tenantIdOf(organisation);
    await inTransaction(pool(), { tenant }, async (client) => {
      for (const table of TABLES) await client.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [tenant]);
      await client.query('DELETE FROM organisation WHERE id = $1', [tenant]);
    });
    for (const { email } of organisation.members) {
      const user = userIdOf(email);
      await transaction({ user }, (tx) => tx.user.deleteMany({ where: { id: user } }));
    }
  }
};
