import { ok, type Result } from '../result';
import type { LrsCredentials } from './credentials';
import { LrsProtocolError, LrsTransportError } from './errors';
import type { LrsOperation, LrsRequestRefusal } from './operation';
import type { LrsReply, LrsTransport } from './transport';

const OK = 200;
const METHOD_NOT_ALLOWED = 405;
const SERVER_ERROR = 500;

const mayBeSoap = ({ status }: LrsReply): boolean => status === OK || status === SERVER_ERROR;

const notSoap = ({ status }: LrsReply): LrsTransportError => {
  // Spec: during maintenance a static page stands in for the service, and it refuses POST (UnsupportedHttpVerb).
  if (status === METHOD_NOT_ALLOWED) return new LrsTransportError('maintenance');
  return new LrsTransportError(status >= SERVER_ERROR ? 'server-error' : 'not-the-lrs');
};

const readReply = <Input, Outcome>(operation: LrsOperation<Input, Outcome>, reply: LrsReply, input: Input): Outcome => {
  if (!mayBeSoap(reply)) throw notSoap(reply);
  try {
    return operation.read(reply.body, input);
  } catch (error) {
    // An error page of a gateway comes with 500 as well, and is the server's trouble rather than a bad answer.
    if (reply.status === SERVER_ERROR && error instanceof LrsProtocolError)
      throw new LrsTransportError('server-error', { cause: error });
    throw error;
  }
};

/** How one person of one provider talks to the LRS. */
export interface LrsClient {
  /**
   * Sends one request and reads its answer; never twice. Refuses a request that the schema would refuse. Throws
   * LrsTransportError, LrsFaultError or LrsProtocolError.
   */
  call<Input, Outcome>(
    operation: LrsOperation<Input, Outcome>,
    input: Input,
  ): Promise<Result<Outcome, LrsRequestRefusal>>;
}

/** A client with its transport and credentials. */
export const lrsClient = (transport: LrsTransport, credentials: LrsCredentials): LrsClient => ({
  async call(operation, input) {
    const request = operation.request(input, credentials);
    if (!request.ok) return request;
    const reply = await transport.send(request.value);
    return ok(readReply(operation, reply, input));
  },
});
