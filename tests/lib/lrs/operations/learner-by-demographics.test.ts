import { describe, expect, test } from 'vitest';
import { learnerByDemographics } from '@/lib/lrs';
import { aFindAnswer, aLearnerElement } from '@/tests/builders/lrs/answers';
import { MASTER_ULN, someDemographics, ULN } from '@/tests/builders/lrs/learners';

const read = (content: string) => learnerByDemographics.read(aFindAnswer(content), someDemographics());
const master = aLearnerElement(MASTER_ULN, `<MasterSubstituted>Y</MasterSubstituted>`);

describe('a search by who somebody is never takes a possible match for a certain one', () => {
  test('one possible match is still only possible', () => {
    expect(read(`<ResponseCode>WSRC0003</ResponseCode>${aLearnerElement()}`)).toMatchObject({ kind: 'possible' });
    expect(read(`<ResponseCode>WSRC0003</ResponseCode>${master}`)).toMatchObject({
      kind: 'possible',
      learners: [{ ULN: MASTER_ULN, MasterSubstituted: true }],
    });
  });

  test('an exact match and a linked one are told apart', () => {
    expect(read(`<ResponseCode>WSRC0004</ResponseCode>${aLearnerElement()}`)).toMatchObject({
      kind: 'exact',
      learner: { ULN },
    });
    expect(read(`<ResponseCode>WSRC0022</ResponseCode>${master}`)).toMatchObject({ kind: 'linked' });
    expect(read(`<ResponseCode>WSRC0004</ResponseCode>${master}`)).toMatchObject({ kind: 'linked' });
  });
});
