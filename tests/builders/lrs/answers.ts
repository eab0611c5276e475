const envelope = (content: string): Uint8Array =>
  Buffer.from(
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`,
  );

/** An answer of the learner register with this content, as the service writes it. */
export const anAnswer = (element: string, namespace: string, content: string): Uint8Array =>
  envelope(`<ns2:${element} xmlns:ns2="http://api.lrs.miap.gov.uk/${namespace}">${content}</ns2:${element}>`);

export const aFindAnswer = (content: string) => anAnswer('FindLearnerResponse', 'findmsg', content);
export const aRegisterAnswer = (content: string) => anAnswer('RegisterLearnerResponse', 'regmsg', content);
export const anUpdateAnswer = (content: string) => anAnswer('UpdateLearnerResponse', 'regmsg', content);
export const aVerifyAnswer = (content: string) => anAnswer('VerifyLearnerResponse', 'reportmsg', content);

/** An answer of the learning events with this content. */
export const anEventsAnswer = (content: string): Uint8Array =>
  envelope(
    `<GetLearnerLearningEventsResponse xmlns="http://tempuri.org/"><GetLearnerLearningEventsResult xmlns:a="http://api.lrs.qcf.gov.uk/model" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${content}</GetLearnerLearningEventsResult></GetLearnerLearningEventsResponse>`,
  );

/** A fault with this in its detail. */
export const aFault = (detail: string): Uint8Array =>
  envelope(
    `<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>uk.gov.miap.lrs.api.exceptions.MIAPAPIException</faultstring>${detail}</soapenv:Fault>`,
  );

/** A fault of the learner register; its members have no namespace, as in the one that was seen. */
export const aMiapFault = (code: string, furtherDetails = '', description = 'Description'): Uint8Array =>
  aFault(
    `<detail><ns10:MIAPAPIException xmlns:ns10="http://api.lrs.miap.gov.uk/exceptions"><ErrorCode>${code}</ErrorCode><ErrorActor>actor</ErrorActor><Description>${description}</Description><FurtherDetails>${furtherDetails}</FurtherDetails><ErrorTimestamp>2026-11-20 10:15:00</ErrorTimestamp></ns10:MIAPAPIException></detail>`,
  );

/** A learner's record with the least that makes one. */
export const aLearnerElement = (uln: number | string = 9900000055, more = ''): string =>
  `<Learner><ULN>${uln}</ULN><GivenName>Amara</GivenName><FamilyName>Okafor</FamilyName><DateOfBirth>2007-03-14</DateOfBirth><Gender>2</Gender>${more}<VersionNumber>3</VersionNumber></Learner>`;
