import 'server-only';
import { pool } from './pool';
import { seeingNothing } from './seeing';
import { inTransaction } from './transaction';

type Role = { name: string; passes_by: boolean; owns: boolean };

const ROLE = `SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls AS passes_by,
  EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = r.oid) AS owns
  FROM pg_roles r WHERE r.rolname = current_user`;

/** Refuses to serve with a database role that row-level security does not bind. */
export const requireBoundRole = async (): Promise<void> => {
  const role = await inTransaction(pool(), seeingNothing, async (client) => {
    const { rows } = await client.query<Role>(ROLE);
    return rows[0];
  });
  if (role === undefined || role.passes_by || role.owns)
    throw new Error(`The database role ${role?.name ?? '(none)'} is not bound by row-level security`);
};
