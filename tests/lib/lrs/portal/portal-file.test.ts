import { describe, expect, it } from 'vitest';
import { portalFileName, portalFileRows } from '@/lib/lrs';
import { aPortalLearner } from '@/tests/builders/lrs/portal';

describe('the file for the portal has its headings, its first row and its name as the guide says', () => {
  it('is named in capitals with day before month', () => {
    expect(portalFileName(99999999, '2026-01-22T09:05:59')).toBe('LRB_99999999_220120260905.CSV');
  });

  it('has the headings of file version 2A, in order and in their own letters', () => {
    const [headings] = portalFileRows([], { fileName: 'A.CSV', ukprn: 99999999 });
    expect(headings?.join()).toBe(
      'FileVersion,FileName,UKPRN,LearnerRecordCount,ULN,MISIdentifier,Title,GivenName,PreferredGivenName,' +
        'MiddleOtherName,FamilyName,PreviousFamilyName,FamilyNameAt16,SchoolAtAge16,LastKnownAddressLine1,' +
        'LastKnownAddressLine2,LastKnownAddressTown,LastKnownAddressCountyorCity,LastKnownPostCode,' +
        'DateOfAddressCapture,DateOfBirth,PlaceOfBirth,EmailAddress,Gender,Nationality,ScottishCandidateNumber,' +
        'AbilityToShare,VerificationType,OtherVerificationDescription,Notes',
    );
  });

  it('says in its first row alone what file it is, and puts each value under its heading', () => {
    const learners = [
      aPortalLearner(),
      aPortalLearner({ MISIdentifier: 'M000002', FamilyName: '=Formula', Title: 'Ms' }),
    ];
    const [headings, first, second] = portalFileRows(learners, { fileName: 'A.CSV', ukprn: 99999999 });
    expect(first?.slice(0, 4)).toEqual(['2A', 'A.CSV', '99999999', '2']);
    expect(second?.slice(0, 4)).toEqual(['', '', '', '']);
    const under = (heading: string) => second?.[headings?.indexOf(heading) ?? -1];
    expect([
      under('MISIdentifier'),
      under('Title'),
      under('FamilyName'),
      under('DateOfBirth'),
      under('Gender'),
    ]).toEqual(['M000002', 'Ms', '=Formula', '2008-08-08', '2']);
    expect(second).toHaveLength(headings?.length ?? 0);
  });
});
