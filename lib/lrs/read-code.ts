import { LrsFaultError } from './errors';
import type { RecordFields } from './read-record';
import { isFaultCode, tidyCode } from './response-codes';

const SHOWN_MAX = 20;

/** A code that this operation does not know: nothing can be said of what has happened, and least of all that it went well. */
export type UnknownCode = { readonly kind: 'unknown-code'; readonly code: string };

/** An outcome for a code without one of its own. */
export const unknownCode = (code: string): UnknownCode => ({ kind: 'unknown-code', code: code.slice(0, SHOWN_MAX) });

/** The answer's code as the table has it. One that refuses the whole request is thrown, as when it comes as a fault. */
export const readCode = (fields: RecordFields): string => {
  const code = tidyCode(fields.neededText('ResponseCode'));
  if (isFaultCode(code)) throw new LrsFaultError({ code, description: null, typeName: null });
  return code;
};
