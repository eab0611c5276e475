import { describe, expect, it } from 'vitest';
import { isPostcode, isUln } from '@/lib/identifiers';
import { madeUpEmployer, madeUpPostcode, madeUpUln, madeUpUuid } from '@/prisma/seed/made-up-numbers';
import { randomFor } from '@/prisma/seed/random';
import { stableId } from '@/prisma/seed/stable-id';

const random = randomFor('numbers');
const many = <Value>(make: () => Value) => Array.from({ length: 500 }, make);

/** DD05, worked out from the whole number: weighted from 9 down to 1, it comes to a multiple of eleven. */
const isEmployerNumber = (ern: number) =>
  [...String(ern)].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11 === 0;

describe('numbers that are made up have the form and the check digit of real ones', () => {
  it('unique learner numbers, also where the first nine digits call for no tenth', () => {
    const ulns = Array.from({ length: 3000 }, (_, place) => madeUpUln(place));
    expect(ulns.filter((uln) => !isUln(uln))).toEqual([]);
    expect(new Set(ulns).size).toBe(3000);
  });

  it('the department’s own test employer and ours pass the same sum', () => {
    expect(isEmployerNumber(907173756)).toBe(true);
    expect(isEmployerNumber(907173757)).toBe(false);
    expect(many(() => madeUpEmployer(random)).filter((ern) => !isEmployerNumber(ern))).toEqual([]);
  });

  it('postcodes', () => {
    expect(many(() => madeUpPostcode(random, 'HX1')).filter((postcode) => !isPostcode(postcode))).toEqual([]);
  });

  it('identifiers of both kinds', () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(many(() => madeUpUuid(random)).filter((uuid) => !form.test(uuid))).toEqual([]);
    expect(stableId('one')).toMatch(form);
    expect(stableId('one')).toBe(stableId('one'));
    expect(stableId('one')).not.toBe(stableId('two'));
  });
});
