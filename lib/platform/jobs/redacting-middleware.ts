import 'server-only';
import { Middleware, NonRetriableError, RetryAfterError, StepError } from 'inngest';
import type { InngestClientConfig } from './contract';
import { redactError } from './redacted-error';

type OnError = NonNullable<InngestClientConfig['onError']>;

const withoutStack = <Thrown extends Error>(error: Thrown, name: string): Thrown => {
  error.name = name;
  error.stack = `${name}: ${error.message}`;
  return error;
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** Keeps what the engine must know to retry or not, and drops everything that could hold a person's data. */
const redacted = (error: unknown): Error => {
  const { name, message } = redactError(error);
  if (isNamed(error, 'NonRetriableError')) return withoutStack(new NonRetriableError(message), name);
  if (error instanceof RetryAfterError) {
    const retryAfter = error.retryAfter;
    const at = Number.isNaN(Number(retryAfter)) ? new Date(retryAfter) : `${Number(retryAfter)}s`;
    return withoutStack(new RetryAfterError(message, at), name);
  }
  return withoutStack(new Error(message), name);
};

/**
 * Errors leave our code redacted, whichever engine runs it: Inngest stores a thrown error's message and stack, and so
 * would the embedded executor.
 */
export const redactingMiddleware = (onError: OnError | undefined): Middleware.Class =>
  class RedactingMiddleware extends Middleware.BaseMiddleware {
    readonly id = 'muster-redact-errors';

    override async wrapStepHandler({ next, ctx, fn }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
      return this.redacting(next, fn.id(), ctx.runId);
    }

    override async wrapFunctionHandler({ next, ctx, fn }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
      return this.redacting(next, fn.id(), ctx.runId);
    }

    private async redacting(next: () => Promise<unknown>, functionId: string, runId: string): Promise<unknown> {
      try {
        return await next();
      } catch (error) {
        // Thrown by the SDK for a step that has already failed, redacted and reported; it must stay the same object,
        // or the SDK would take it for a new error and retry the function.
        if (error instanceof StepError) throw error;
        onError?.(error, { functionId, runId });
        throw redacted(error);
      }
    }
  };
