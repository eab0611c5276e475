import { pool } from '@/lib/platform/postgres/pool';
import { inTransaction } from '@/lib/platform/postgres/transaction';
import { tenantIdOf, userIdOf } from './demo-ids';
import { type DemoMember, type DemoOrganisation, organisations } from './organisations';

export type Joining = { readonly organisation: DemoOrganisation; readonly member: DemoMember };

/** Who has nothing to do with the making of the demo, and joins when everything else is there; the last of them says so. */
export const joiningAtTheEnd: readonly Joining[] = organisations.flatMap((organisation) =>
  organisation.members.slice(1).map((member) => ({ organisation, member })),
);

/** Whether the demo has been made to its end. Asks with one query, so that a start is not kept waiting. */
export const isDemoThere = async (): Promise<boolean> => {
  const last = joiningAtTheEnd.at(-1);
  if (last === undefined) throw new Error('Nobody joins the demo at its end');
  const tenant = tenantIdOf(last.organisation);
  return inTransaction(pool(), { tenant }, async (client) => {
    const { rowCount } = await client.query('SELECT FROM membership WHERE tenant_id = $1 AND user_id = $2', [
      tenant,
      userIdOf(last.member.email),
    ]);
    return rowCount === 1;
  });
};
