import { LrsProtocolError } from '../../lib/lrs';
import type { MessageSpec } from '../../lib/lrs/message';
import { EVENTS, SOAP } from '../../lib/lrs/messages/namespaces';
import { requestMessages } from '../../lib/lrs/messages/requests';
import { readXml, type XmlTree } from '../../lib/lrs/xml-tree';
import { type Answer, eventsFault, registerFault } from './answer';
import type { Desk, SandboxOperation } from './desk';
import { inOrder } from './in-order';
import * as batch from './operations/batch';
import { registerLearner, updateLearner } from './operations/change';
import { findLearnerByDemographics, findLearnerByUln } from './operations/find';
import { getLearnerLearningEvents } from './operations/learning-events';
import { retrieveUlns, verifyLearner } from './operations/verify';
import { type Admission, admitToEvents, admitToRegister } from './organisation';
import { strictFault } from './strict-schema';

/** By the body element: most operations share one empty action, so the service cannot go by that. */
const operations: Readonly<Record<string, SandboxOperation>> = {
  FindLearnerByULN: findLearnerByUln,
  FindLearnerByDemographics: findLearnerByDemographics,
  RegisterLearner: registerLearner,
  UpdateLearner: updateLearner,
  VerifyLearner: verifyLearner,
  RetrieveULNs: retrieveUlns,
  SubmitBatch: batch.submitBatch,
  GetSubmitBatchOutput: batch.getSubmitBatchOutput,
  SubmitVerifyBatch: batch.submitVerifyBatch,
  GetVerifyBatchOutput: batch.getVerifyBatchOutput,
  GetLearnerLearningEvents: getLearnerLearningEvents,
};

/** A request that has been understood: what it asks, and by which message it is to be judged. */
export type Understood = {
  readonly body: XmlTree;
  readonly message: MessageSpec;
  readonly operation: SandboxOperation;
};

const bodyOf = (envelope: XmlTree): XmlTree | undefined => {
  const body = envelope.children.find(({ name, namespace }) => name === 'Body' && namespace === SOAP);
  return envelope.name === 'Envelope' && envelope.namespace === SOAP ? body?.children[0] : undefined;
};

const findMessage = (body: XmlTree): MessageSpec | undefined =>
  requestMessages.find(({ element, namespace }) => element === body.name && namespace === body.namespace);

/** Reads a request as far as knowing what it asks; null when it asks nothing that there is. */
export const understand = (bytes: Uint8Array): Understood | null | 'unreadable' => {
  try {
    const body = bodyOf(readXml(bytes));
    const message = body && findMessage(body);
    const operation = message && operations[message.element];
    return body && message && operation ? { body, message, operation } : null;
  } catch (error) {
    if (error instanceof LrsProtocolError) return 'unreadable';
    throw error;
  }
};

const answerFor = (
  admission: Admission,
  desk: Omit<Desk, 'organisation'>,
  answer: (desk: Desk) => Answer,
  refuse: (code: string) => Answer,
) =>
  admission.kind === 'admitted' ? answer({ ...desk, organisation: admission.organisation }) : refuse(admission.code);

/** The LRS's answer to a request, with whatever it does on the way. */
export const answerRequest = (understood: Understood, desk: Omit<Desk, 'organisation'>): Answer => {
  const { message, operation, body } = understood;
  if (message.namespace === EVENTS) {
    const read = inOrder(message.fields, body);
    return answerFor(admitToEvents(read), desk, (one) => operation(one, read), eventsFault);
  }
  const fault = strictFault(message, body);
  if (fault !== null) return registerFault('WSEC0001', desk.now(), fault);
  const refuse = (code: string) => registerFault(code, desk.now());
  return answerFor(admitToRegister(body), desk, (one) => operation(one, body), refuse);
};
