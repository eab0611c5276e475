import 'server-only';
import { after } from 'next/server';
import type { ZodType } from 'zod';
import type { LrsNeeds } from '@/lib/features/lrs';
import type { Permission } from '@/lib/features/provider';
import { err, type Result } from '@/lib/result';
import { deliverMail } from '../prisma';
import { mailTransport, type ProviderScope } from '../runtime';
import { scopeAction } from './provider-action';

type NotSetUp = { readonly kind: 'not-set-up' };

/** Nobody has to wait for the letter that says that calls were stopped. */
const deliverStopMail = ({ provider }: ProviderScope): void =>
  after(() => deliverMail(provider.tenantId, `lrs-stop/${provider.providerId}/`, mailTransport()));

/** A server action that asks the LRS. It cannot run before somebody has given the provider's credentials. */
export const lrsAction = <Input, Value, Refusal extends { readonly kind: string }>({
  permission,
  input,
  run,
}: {
  readonly permission: Permission;
  readonly input: ZodType<Input>;
  readonly run: (needs: LrsNeeds, input: Input) => Promise<Result<Value, Refusal>>;
}) =>
  scopeAction<Input, Value, Refusal | NotSetUp>({
    permission,
    input,
    run: async (scope, parsed) => {
      const needs = await scope.openLrs();
      if (needs === null) return err({ kind: 'not-set-up' });
      const answer = await run(needs, parsed);
      if (!answer.ok && answer.refusal.kind === 'provider-refused') deliverStopMail(scope);
      return answer;
    },
  });
