import 'server-only';

/**
 * What a transaction may see. The first statement of each transaction says it, for that transaction only, so that nothing
 * stays behind on a pooled connection; it also drops to the app's role, for servers with one login for everything.
 */
export type Seeing = {
  readonly tenant?: string;
  readonly user?: string;
  readonly email?: string;
  readonly session?: string;
  readonly account?: string;
  /** Which organisations there are, and nothing that they have. */
  readonly housekeeping?: 'yes';
};

const settings = ['tenant', 'user', 'email', 'session', 'account', 'housekeeping'] as const;

export const seeingNothing: Seeing = {};

export const seeingSql = (seeing: Seeing): { text: string; values: string[] } => ({
  text: `SELECT set_config('role', 'muster_app', true), ${settings
    .map((name, index) => `set_config('app.${name}', $${index + 1}, true)`)
    .join(', ')}`,
  values: settings.map((name) => seeing[name] ?? ''),
});
