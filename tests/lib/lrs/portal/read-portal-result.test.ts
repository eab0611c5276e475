import { describe, expect, it } from 'vitest';
import { isPortalRefusal, portalCodeMeaning, readPortalResult } from '@/lib/lrs';
import { err } from '@/lib/result';
import { aPortalResult } from '@/tests/builders/lrs/portal';
import { covers } from '@/tests/support/covers';

covers('lib/lrs/portal/portal-return-codes.ts');

const UKPRN = 99999999;
const rows = (...lines: string[]) => lines.map((text, at) => ({ line: at + 1, cells: text.split(',') }));

describe('a result of the portal is read by the names of its columns', () => {
  it('finds them wherever they stand, and however they are spelt', () => {
    const read = readPortalResult(
      rows(
        'Return Code,family_name,GIVENNAME,Date of Birth,UKPRN,Something else,ULN,MIS Identifier',
        'rc001,Newcomer,Nia,08/08/2008,99999999,x, 9900000306 ,m000001',
      ),
      UKPRN,
    );
    expect(read).toEqual({ ok: true, value: [aPortalResult()] });
  });

  it('does without names and dates, and with rows that are too short', () => {
    const read = readPortalResult(rows('MISIdentifier,ULN,ReturnCode', 'M000001,9900000306,RC001', 'M000002'), UKPRN);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { uln: '9900000306', familyName: '', dateOfBirth: null },
        { line: 3, misIdentifier: 'M000002', uln: '', returnCode: '' },
      ],
    });
  });

  it('takes a number out of the formula that kept a spreadsheet from changing it', () => {
    const row = { line: 2, cells: ['="M000001"', '="9900000306"', 'RC001'] };
    const [headings] = rows('MISIdentifier,ULN,ReturnCode');
    expect(readPortalResult(headings ? [headings, row] : [], UKPRN)).toMatchObject({
      value: [{ misIdentifier: 'M000001', uln: '9900000306' }],
    });
  });

  it('refuses what it cannot tell, and says which columns it misses', () => {
    expect(readPortalResult(rows('ULN,FamilyName', '9900000306,Newcomer'), UKPRN)).toEqual(
      err({ kind: 'columns-missing', columns: ['MISIdentifier', 'ReturnCode'] }),
    );
    expect(readPortalResult([], UKPRN)).toMatchObject(err({ kind: 'columns-missing' }));
    expect(readPortalResult(rows('ULN,MISIdentifier,ReturnCode'), UKPRN)).toEqual(err({ kind: 'no-learners' }));
  });

  it('refuses the result of another provider', () => {
    const theirs = rows('UKPRN,ULN,MISIdentifier,ReturnCode', ',9900000306,M000001,RC001', '10000001,,M000002,RC011');
    expect(readPortalResult(theirs, UKPRN)).toEqual(err({ kind: 'other-provider', ukprn: '10000001' }));
  });
});

describe('only return codes whose meaning has been published have one', () => {
  it.each(['RC006', 'RC011', 'RC013'])('%s is a refusal', (code) => {
    expect(portalCodeMeaning(code)).not.toBeNull();
    expect(isPortalRefusal(code)).toBe(true);
  });

  it.each(['RC001', 'RC012', '', 'toString'])('“%s” is shown as it is', (code) => {
    expect(portalCodeMeaning(code)).toBeNull();
    expect(isPortalRefusal(code)).toBe(false);
  });
});
