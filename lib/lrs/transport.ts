/** One request, ready to be sent. It holds a password and personal data, so it is for no log. */
export interface LrsRequest {
  readonly operation: string;
  /** Below the service's base address, as in `/LearnerService.svc`. */
  readonly path: string;
  readonly soapAction: string;
  /** The envelope, to be sent as UTF-8. */
  readonly body: string;
}

/** What came back, whole, whatever it is. */
export interface LrsReply {
  readonly status: number;
  readonly body: Uint8Array;
}

/**
 * Carries one request to the LRS and its answer back: once, without trying again and without reading either. Throws
 * LrsTransportError when there is no whole answer.
 */
export interface LrsTransport {
  send(request: LrsRequest): Promise<LrsReply>;
}
