import { college } from './college';
import { harrowHill } from './harrow-hill';
import type { DemoReference } from './rows';
import { skills } from './skills';

export type { DemoReference, DemoSite } from './rows';

const references: Readonly<Record<number, DemoReference>> = {
  99999999: college,
  10005200: skills,
  10033670: harrowHill,
};

export const referenceOf = (ukprn: number): DemoReference => {
  const found = references[ukprn];
  if (found === undefined) throw new Error(`The demo has no lists for the provider ${ukprn}`);
  return found;
};
