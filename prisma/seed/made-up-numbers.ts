import { ulnCheckDigit } from '@/lib/identifiers';
import type { NonEmpty, Random } from './random';

const ULN_STEP = 7_919_113;
const ULN_SPAN = 899_999_999;
const ULN_FIRST = 100_000_000;

/** A different number for each place, with the check digit that the register would give it. */
export const madeUpUln = (place: number): number => {
  const firstNine = ULN_FIRST + ((place * ULN_STEP) % ULN_SPAN);
  const checkDigit = ulnCheckDigit(firstNine);
  // No number can start with these nine; nor does any other place use the nine after them.
  return checkDigit === null ? madeUpUln(place + 100_000) : firstNine * 10 + checkDigit;
};

/** ZZ was never given out as the start of a National Insurance number, so this is nobody's. */
export const madeUpNiNumber = (random: Random): string => `ZZ${random.digits(6)}${random.pick(['A', 'B', 'C', 'D'])}`;

const ERN_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2];

/** Spec: DD05, the check digit of an employer reference number; null when the first eight call for none. */
const ernCheckDigit = (firstEight: string): number | null => {
  const sum = [...firstEight].reduce((total, digit, at) => total + Number(digit) * (ERN_WEIGHTS[at] ?? 0), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
};

export const madeUpEmployer = (random: Random): number => {
  const firstEight = `9${random.digits(7)}`;
  const checkDigit = ernCheckDigit(firstEight);
  return checkDigit === null ? madeUpEmployer(random) : Number(`${firstEight}${checkDigit}`);
};

export const madeUpUuid = (random: Random): string => {
  const hex = (length: number) => Array.from({ length }, () => random.between(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
};

/** Ranges that Ofcom keeps for drama: nobody is called by these. */
export const madeUpTelephone = (random: Random): string =>
  `${random.pick(['01632960', '07700900'])}${random.digits(3)}`;

const INWARD: NonEmpty<string> = ['AA', 'BD', 'DH', 'EL', 'HN', 'JP', 'LR', 'NT', 'QW', 'RX', 'SY', 'TZ', 'UB', 'WG'];

/** A postcode of the form that the department wants, in a part of the country that exists. */
export const madeUpPostcode = (random: Random, outward: string): string =>
  `${outward} ${random.between(1, 9)}${random.pick(INWARD)}`;
