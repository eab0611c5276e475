import { type FaultMeaning, faultMeaning } from './response-codes';

/**
 * The LRS refused the request as a whole (MIAPAPIException, DomainFault). Neither message nor members that are printed hold
 * what it said, since it quotes values.
 */
export class LrsFaultError extends Error {
  override readonly name = 'LrsFaultError';
  /** Null when the fault carried no code of the LRS. */
  readonly code: string | null;
  readonly meaning: FaultMeaning;
  /** The schema's type that a request did not fit, when the LRS named it. */
  readonly typeName: string | null;
  readonly #description: string | null;

  constructor(fault: { code: string | null; description: string | null; typeName: string | null }) {
    super(`The LRS refused the request (${fault.code ?? 'without a code'}).`);
    this.code = fault.code;
    this.meaning = faultMeaning(fault.code);
    this.typeName = fault.typeName;
    this.#description = fault.description;
  }

  /** What the LRS said, for the administrator's screen; never for a log. */
  get description(): string | null {
    return this.#description;
  }
}

/** How a call failed before there was an answer to read. */
export type LrsTransportFailure =
  /** No connection was made, so nothing was sent. */
  | 'unreachable'
  /** The two ends could not agree on who they are: our certificate or theirs. Nothing was sent. */
  | 'certificate-refused'
  /** Earlier failures have stopped the calls for a while. Nothing was sent. */
  | 'circuit-open'
  /** The LRS says that it is closed for maintenance (HTTP 405), and has not read the request. */
  | 'maintenance'
  /** Time ran out, or the line was lost, after bytes had left. */
  | 'no-answer'
  /** An error of the server that is not the LRS speaking (5xx without SOAP). */
  | 'server-error'
  /** Some other answer that is not the LRS speaking. */
  | 'not-the-lrs';

const NOT_READ: readonly LrsTransportFailure[] = ['unreachable', 'certificate-refused', 'circuit-open', 'maintenance'];

/** The LRS was not reached, or did not answer. */
export class LrsTransportError extends Error {
  override readonly name = 'LrsTransportError';

  constructor(
    readonly failure: LrsTransportFailure,
    options?: ErrorOptions,
  ) {
    super(`The LRS could not be asked (${failure}).`, options);
  }

  /** Whether the LRS may have acted on the request all the same: then a change must be looked up, never sent again. */
  get mayHaveActed(): boolean {
    return !NOT_READ.includes(this.failure);
  }
}

/** What is wrong with an answer that cannot be believed. */
export type LrsProtocolProblem =
  | 'too-large'
  | 'not-utf-8'
  | 'document-type'
  | 'not-well-formed'
  | 'too-deep'
  | 'not-soap'
  | 'unexpected-element'
  | 'missing-element'
  | 'repeated-element'
  | 'wrong-value'
  | 'contradiction';

/** The answer is not one that the LRS can have meant. The LRS may have acted on the request. */
export class LrsProtocolError extends Error {
  override readonly name = 'LrsProtocolError';

  constructor(
    readonly problem: LrsProtocolProblem,
    /** The element concerned, by a name of ours; never a name or value out of the answer. */
    readonly element: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`The answer of the LRS cannot be used (${problem}${element === null ? '' : ` at ${element}`}).`, options);
  }
}
