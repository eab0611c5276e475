/** What the sandbox says; written apart from the client's own writer, so that one does not hide the other's mistakes. */
export type Answer = { readonly status: number; readonly body: string };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const escaped = (text: string) => text.replace(/[&<>\r]/g, (found) => ESCAPES[found] ?? found);

/** An element with a value; nothing at all for null. */
export const leaf = (name: string, value: string | number | null): string =>
  value === null ? '' : `<${name}>${escaped(String(value))}</${name}>`;

/** An element with what has been written already. */
export const branch = (name: string, ...content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`;

const envelope = (prefix: string, content: string): string =>
  `<${prefix}:Envelope xmlns:${prefix}="http://schemas.xmlsoap.org/soap/envelope/"><${prefix}:Body>${content}</${prefix}:Body></${prefix}:Envelope>`;

/** An answer of the learner register: only its own element has a namespace. */
export const registerAnswer = (element: string, namespace: string, ...content: readonly string[]): Answer => ({
  status: 200,
  body: envelope('soapenv', `<ns2:${element} xmlns:ns2="${namespace}">${content.join('')}</ns2:${element}>`),
});

/** An answer of the learning events, whose members all have a namespace. */
export const eventsAnswer = (...content: readonly string[]): Answer => ({
  status: 200,
  body: envelope(
    's',
    `<GetLearnerLearningEventsResponse xmlns="http://tempuri.org/"><GetLearnerLearningEventsResult xmlns:a="http://api.lrs.qcf.gov.uk/model" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${content.join('')}</GetLearnerLearningEventsResult></GetLearnerLearningEventsResponse>`,
  ),
});

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  WSEC0001:
    'Invalid request, The request was badly formed - this may include missing mandatory parameters, or invalid data types.',
  WSEC0002: 'Unknown request',
  WSEC0003: 'Unknown organisation',
  WSEC0004: 'Out of hours',
  WSEC0005: 'Incorrect password',
  WSEC0006: 'Insufficient access',
  WSEC0999: 'Unknown exception',
};

const faultWith = (detail: string, reason: string): Answer => ({
  status: 500,
  body: envelope(
    'soapenv',
    branch('soapenv:Fault', leaf('faultcode', 'soapenv:Server'), leaf('faultstring', reason), branch('detail', detail)),
  ),
});

const timestamp = (now: Date) => now.toISOString().slice(0, 19).replace('T', ' ');

/** A fault as it was seen: its members have no namespace, although the WSDL gives them one. */
export const registerFault = (code: string, now: Date, furtherDetails = ''): Answer =>
  faultWith(
    `<ns10:MIAPAPIException xmlns:ns10="http://api.lrs.miap.gov.uk/exceptions">${[
      leaf('ErrorCode', code),
      leaf('ErrorActor', 'lrs-sandbox'),
      leaf('Description', DESCRIPTIONS[code] ?? ''),
      leaf('FurtherDetails', furtherDetails),
      leaf('ErrorTimestamp', timestamp(now)),
    ].join('')}</ns10:MIAPAPIException>`,
    'uk.gov.miap.lrs.api.exceptions.MIAPAPIException',
  );

/** A fault of the learning events. */
export const eventsFault = (code: string): Answer =>
  faultWith(
    `<DomainFault xmlns="http://api.lrs.qcf.gov.uk/faults">${leaf('ErrorCode', code)}${leaf(
      'ErrorDetail',
      Buffer.from(DESCRIPTIONS[code] ?? '').toString('base64'),
    )}</DomainFault>`,
    'The creator of this fault did not specify a Reason.',
  );
