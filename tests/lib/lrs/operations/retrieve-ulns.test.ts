import { describe, expect, test } from 'vitest';
import { retrieveUlns } from '@/lib/lrs';
import { anAnswer } from '@/tests/builders/lrs/answers';
import { MASTER_ULN, ULN } from '@/tests/builders/lrs/learners';
import { thrownBy } from '@/tests/support/thrown-by';

const read = (content: string) =>
  retrieveUlns.read(anAnswer('RetrieveULNsResponse', 'reportmsg', `<RetrievedULNs>${content}</RetrievedULNs>`), [
    ULN,
    MASTER_ULN,
  ]);

describe('many numbers are looked up at once', () => {
  test('each comes with its master and its code', () => {
    expect(
      read(
        `<VerifiedULN><ULN>${ULN}</ULN><MasterULN>${MASTER_ULN}</MasterULN><ResponseCode>WSRC022</ResponseCode></VerifiedULN><VerifiedULN><ULN>${MASTER_ULN}</ULN></VerifiedULN>`,
      ),
    ).toMatchObject([
      { ULN, MasterULN: MASTER_ULN, ResponseCode: 'WSRC0022', FamilyName: null },
      { ULN: MASTER_ULN, MasterULN: null, ResponseCode: null },
    ]);
  });

  test('an answer about a number that was not asked for is refused', () => {
    expect(thrownBy(() => read('<VerifiedULN><ULN>9900000063</ULN></VerifiedULN>'))).toMatchObject({
      problem: 'contradiction',
    });
  });
});
