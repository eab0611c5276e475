import 'server-only';
import { headers } from 'next/headers';
import { after } from 'next/server';
import type { ZodType } from 'zod';
import type { Permission } from '@/lib/features/provider';
import { err, type Result } from '@/lib/result';
import { requireOwnOrigin } from '../auth';
import { relayEvents } from '../outbox';
import type { ProviderScope, ProviderStores } from '../runtime';
import { isAllowed, openScope } from './open-scope';

type NotPermitted = { readonly kind: 'not-permitted' };

type ActionParts<Input, Value, Refusal> = {
  readonly permission: Permission;
  readonly input: ZodType<Input>;
  readonly run: (stores: ProviderStores, input: Input) => Promise<Result<Value, Refusal>>;
};

/** Our own pages send what the schema says; anything else came from elsewhere, and is thrown, not explained. */
const parse = <Input>(schema: ZodType<Input>, sent: unknown): Input => {
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new Error(`An action was sent what its input does not allow: ${parsed.error.name}`);
  return parsed.data;
};

/** A server action of one provider: who, for which UKPRN, allowed?, parse, one use case in one transaction, the answer. */
export const providerAction =
  <Input, Value, Refusal>({ permission, input, run }: ActionParts<Input, Value, Refusal>) =>
  async (ukprn: number, sent: Input): Promise<Result<Value, Refusal | NotPermitted>> => {
    requireOwnOrigin(await headers());
    const scope = await openScope(ukprn);
    if (!isAllowed(scope, permission)) return err({ kind: 'not-permitted' });
    const parsed = parse(input, sent);
    const answer = await scope.transaction((stores) => run(stores, parsed));
    if (answer.ok) after(relayEvents);
    return answer;
  };

/** A server action whose use case has a unit of work of its own. */
export const scopeAction =
  <Input, Value, Refusal>({
    permission,
    input,
    run,
  }: {
    readonly permission: Permission;
    readonly input: ZodType<Input>;
    readonly run: (scope: ProviderScope, input: Input) => Promise<Result<Value, Refusal>>;
  }) =>
  async (ukprn: number, sent: Input): Promise<Result<Value, Refusal | NotPermitted>> => {
    requireOwnOrigin(await headers());
    const scope = await openScope(ukprn);
    if (!isAllowed(scope, permission)) return err({ kind: 'not-permitted' });
    const answer = await run(scope, parse(input, sent));
    if (answer.ok) after(relayEvents);
    return answer;
  };

/** A question that a page asks while it is open. Asked without permission, it is as if the page were not there. */
export const providerQuery =
  <Input, Value>({
    permission,
    input,
    run,
  }: {
    readonly permission: Permission;
    readonly input: ZodType<Input>;
    readonly run: (stores: ProviderStores, input: Input) => Promise<Value>;
  }) =>
  async (ukprn: number, sent: Input): Promise<Value> => {
    requireOwnOrigin(await headers());
    const scope = await openScope(ukprn);
    if (!isAllowed(scope, permission)) throw new Error('Not permitted');
    const parsed = parse(input, sent);
    return scope.transaction((stores) => run(stores, parsed));
  };
