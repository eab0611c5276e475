import { organisationOf } from '../credentials';
import { LrsProtocolError } from '../errors';
import { retrieveUlns as message } from '../messages/requests';
import { defineOperation } from '../operation';
import { childrenOf, fieldsOf, onlyChildOf } from '../read-record';
import { tidyCode } from '../response-codes';
import type { XmlTree } from '../xml-tree';

/** What stands under one number. The code is the LRS's own for this number, where it gives one. */
export interface RetrievedUln {
  readonly ULN: number;
  /** The number that this one was merged into. */
  readonly MasterULN: number | null;
  readonly ResponseCode: string | null;
  readonly FamilyName: string | null;
  readonly GivenName: string | null;
  readonly DateOfBirth: string | null;
  readonly Gender: string | null;
}

const readRetrieved = (retrieved: XmlTree): RetrievedUln => {
  const fields = fieldsOf(retrieved);
  const code = fields.text('ResponseCode');
  return {
    ULN: fields.neededUln('ULN'),
    MasterULN: fields.uln('MasterULN'),
    ResponseCode: code === null ? null : tidyCode(code),
    FamilyName: fields.text('FamilyName'),
    GivenName: fields.text('GivenName'),
    DateOfBirth: fields.text('DateOfBirth'),
    Gender: fields.text('Gender'),
  };
};

/** Looks up to 200 numbers up at once; an answer about a number that was not asked for is refused. WSDL: retrieveULNs. */
export const retrieveUlns = defineOperation({
  name: 'retrieveULNs',
  path: '/LearnerService.svc',
  soapAction: '',
  effect: 'reads',
  message,
  answer: 'RetrieveULNsResponse',
  fill: (ulns: readonly number[], credentials) => ({
    ...organisationOf(credentials),
    ULNsToRetrieve: { ULN: ulns },
  }),
  read: (answer, ulns): readonly RetrievedUln[] => {
    const retrieved = childrenOf(onlyChildOf(answer, 'RetrievedULNs'), 'VerifiedULN').map(readRetrieved);
    const isAsked = ({ ULN }: RetrievedUln) => ulns.includes(ULN);
    if (!retrieved.every(isAsked)) throw new LrsProtocolError('contradiction', 'VerifiedULN');
    return retrieved;
  },
});
