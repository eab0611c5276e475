import type { RegisterInput, UpdateInput } from '@/lib/features/lrs/schema';
import { lrsClient } from '@/lib/lrs';
import { aCredentials } from '../builders/lrs/credentials';
import { aLearnerToRegister } from '../builders/lrs/learners';
import { sandboxTransport } from '../fakes/sandbox-transport';
import { type LrsRig, lrsRig } from './lrs-rig';

/** A sandbox and everything that changes of it need, all in this process. */
export const lrsInMemory = (password?: string, batchTakesMs?: number) => {
  let rig: LrsRig | null = null;
  const { rig: sandbox, transport } = sandboxTransport(() => rig?.now() ?? new Date(), batchTakesMs);
  rig = lrsRig(lrsClient(transport, aCredentials(password === undefined ? {} : { orgPassword: password })));
  return { ...rig, sandbox };
};

/** An update of Benjamin, as he stands in a sandbox that has just started. */
export const anUpdateInput = (more: Partial<UpdateInput> = {}): UpdateInput => ({
  subject: 'learner/42',
  purpose: 'The details differ.',
  uln: 9900000063,
  familyName: 'Adeyemi',
  givenName: 'Benjamin',
  versionSeen: 3,
  changes: { PlaceOfBirth: 'York' },
  isNoticeGiven: false,
  ...more,
});

/** A registration of somebody whom a sandbox does not know. */
export const aRegisterInput = (more: Partial<RegisterInput> = {}): RegisterInput => ({
  subject: 'learner/43',
  purpose: 'A new learner without a ULN.',
  learner: aLearnerToRegister({
    GivenName: 'Nia',
    FamilyName: 'Newcomer',
    DateOfBirth: '2008-08-08',
    LastKnownPostCode: 'CF10 1AA',
  }),
  othersSeen: [],
  ...more,
});
