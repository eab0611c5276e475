import { LrsFaultError, LrsProtocolError } from './errors';
import { EVENTS_FAULTS, EXCEPTIONS, SOAP } from './messages/namespaces';
import { childOf, fieldsOf, onlyChildOf } from './read-record';
import { tidyCode } from './response-codes';
import { readXml, type XmlTree } from './xml-tree';

const DESCRIPTION_MAX = 500;
const CODE_MAX = 20;

const soapChild = (parent: XmlTree, name: string): XmlTree => {
  const child = onlyChildOf(parent, name);
  if (child.namespace !== SOAP) throw new LrsProtocolError('not-soap', name);
  return child;
};

const codeOf = (raw: string | null): string | null => (raw === null ? null : tidyCode(raw).slice(0, CODE_MAX));

const learnerServiceFault = (exception: XmlTree): LrsFaultError => {
  const fields = fieldsOf(exception);
  const typeName = /\btype '(MIAP[A-Za-z]+)'/.exec(fields.text('FurtherDetails') ?? '')?.[1] ?? null;
  const description = fields.text('Description')?.slice(0, DESCRIPTION_MAX) ?? null;
  return new LrsFaultError({ code: codeOf(fields.text('ErrorCode')), description, typeName });
};

const learningEventsFault = (fault: XmlTree): LrsFaultError =>
  new LrsFaultError({ code: codeOf(fieldsOf(fault).text('ErrorCode')), description: null, typeName: null });

/** By local name and namespace of the exception itself; its children come with and without a namespace. */
const toError = (fault: XmlTree): LrsFaultError => {
  const detail = childOf(fault, 'detail');
  for (const cause of detail?.children ?? []) {
    if (cause.name === 'MIAPAPIException' && cause.namespace === EXCEPTIONS) return learnerServiceFault(cause);
    if (cause.name === 'DomainFault' && cause.namespace === EVENTS_FAULTS) return learningEventsFault(cause);
  }
  return new LrsFaultError({ code: null, description: null, typeName: null });
};

/** The one element in the body of a SOAP 1.1 envelope, by the local name that it must have. Throws what the LRS threw. */
export const readEnvelope = (bytes: Uint8Array, expected: string): XmlTree => {
  const envelope = readXml(bytes);
  if (envelope.name !== 'Envelope' || envelope.namespace !== SOAP) throw new LrsProtocolError('not-soap');
  const body = soapChild(envelope, 'Body');
  const [answer, another] = body.children;
  if (answer === undefined) throw new LrsProtocolError('missing-element', expected);
  if (another !== undefined) throw new LrsProtocolError('repeated-element', 'Body');
  if (answer.name === 'Fault' && answer.namespace === SOAP) throw toError(answer);
  if (answer.name !== expected) throw new LrsProtocolError('unexpected-element', expected);
  return answer;
};
