import { err, ok, type Result } from '../result';
import { buildEnvelope } from './build-envelope';
import { messageProblems, type RequestProblem } from './check-message';
import type { LrsCredentials } from './credentials';
import type { Fields, MessageSpec, RecordOf } from './message';
import { readEnvelope } from './read-envelope';
import type { LrsRequest } from './transport';
import type { XmlTree } from './xml-tree';

/** The request is outside the limits of the schema, so it was not sent. */
export type LrsRequestRefusal = { readonly kind: 'request-invalid'; readonly problems: readonly RequestProblem[] };

/**
 * What an operation does: one that only asks may be sent again after a failure; one that changes something may not, before
 * somebody has looked up what became of it.
 */
export type LrsEffect = 'reads' | 'changes';

/** One operation of the LRS: a request that can be built, and an answer that can be read. */
export interface LrsOperation<Input, Outcome> {
  /** As the WSDL calls it. */
  readonly name: string;
  readonly effect: LrsEffect;
  /** Checks against the strict limits, then builds; sends nothing. */
  request(input: Input, credentials: LrsCredentials): Result<LrsRequest, LrsRequestRefusal>;
  /** The outcome in a whole envelope. Throws LrsFaultError or LrsProtocolError. */
  read(envelope: Uint8Array, input: Input): Outcome;
}

/** What is said of an operation in its file. */
export interface OperationParts<Of extends Fields, Input, Outcome> {
  readonly name: string;
  readonly path: '/LearnerService.svc' | '/LearnerServiceR9.svc';
  readonly soapAction: string;
  readonly effect: LrsEffect;
  readonly message: MessageSpec<Of>;
  /** The local name of the element that answers. */
  readonly answer: string;
  readonly fill: (input: Input, credentials: LrsCredentials) => RecordOf<Of>;
  /** Limits that hold between fields, which no schema can say. */
  readonly alsoWrong?: (input: Input) => readonly RequestProblem[];
  readonly read: (answer: XmlTree, input: Input) => Outcome;
}

/** An operation out of its parts. */
export const defineOperation = <Of extends Fields, Input, Outcome>({
  name,
  path,
  soapAction,
  effect,
  message,
  answer,
  fill,
  alsoWrong = () => [],
  read,
}: OperationParts<Of, Input, Outcome>): LrsOperation<Input, Outcome> => ({
  name,
  effect,
  request(input, credentials) {
    const value = fill(input, credentials);
    const problems = [...messageProblems(message, value), ...alsoWrong(input)];
    if (problems.length > 0) return err({ kind: 'request-invalid', problems });
    return ok({ operation: name, path, soapAction, body: buildEnvelope(message, value) });
  },
  read: (envelope, input) => read(readEnvelope(envelope, answer), input),
});
