import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerLrsLearner, settleUnsettled, updateLrsLearner } from '@/lib/features/lrs';
import { type Interruption, interruptions } from '@/scripts/lrs-sandbox/interruption';
import { sandboxLearners } from '@/scripts/lrs-sandbox/sandbox-learners';
import { aLearnerToRegister } from '@/tests/builders/lrs/learners';
import { anUpdateInput, aRegisterInput } from '@/tests/support/lrs-in-memory';
import { lrsRig } from '@/tests/support/lrs-rig';
import { openSandbox, type SandboxRig } from '@/tests/support/lrs-sandbox';

const MINUTE_MS = 60_000;
const BEN = 9900000063;
const HOWS = Object.keys(interruptions) as Interruption[];
/** Where the change is made, although the answer is lost. */
const MADE: readonly Interruption[] = [
  'drop-after',
  'half-answer',
  'half-answer-unnoticed',
  'garbled',
  'gateway-error',
];

let wire: SandboxRig;

beforeAll(async () => {
  wire = await openSandbox({ slowMs: 60_000 }, 1_500);
});
afterAll(() => wire.sandbox.stop());

/** Everything that this process prints while it talks to the LRS. */
const printed: string[] = [];
const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));

beforeAll(() => {
  for (const { stream, write } of streams)
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      printed.push(String(chunk));
      return Reflect.apply(write, stream, [chunk, ...rest]);
    };
});
afterAll(() => {
  for (const { stream, write } of streams) stream.write = write;
});

const count = (element: string) => wire.sandbox.asked.filter((one) => one === element).length;

const interruptAt = (element: string, how: Interruption) => {
  wire.sandbox.interrupt = ({ name }) => (name === element ? how : null);
};

/** Everything is looked up once it cannot come late any more, on a line that is good again. */
const settleLater = async (rig: ReturnType<typeof lrsRig>) => {
  wire.sandbox.interrupt = () => null;
  rig.turnClock(2 * MINUTE_MS);
  await settleUnsettled(rig.needs);
};

describe('over the wire, a line that is cut in any way loses no update and makes none twice', () => {
  test.each(HOWS)('%s', async (how) => {
    for (const learner of sandboxLearners) wire.sandbox.register.put(learner);
    const rig = lrsRig(wire.clientFor());
    const before = count('UpdateLearner');
    interruptAt('UpdateLearner', how);
    const updated = await updateLrsLearner(rig.needs, anUpdateInput());
    await settleLater(rig);
    const isMade = wire.sandbox.register.get(BEN)?.record.PlaceOfBirth === 'York';
    expect(isMade).toBe(MADE.includes(how));
    expect(updated.ok).toBe(isMade);
    expect(rig.changes()).toMatchObject([{ status: isMade ? 'confirmed' : 'rejected' }]);
    expect(count('UpdateLearner') - before).toBe(1);
  });

  test.each(HOWS)('a registration: %s', async (how) => {
    const learner = aLearnerToRegister({
      GivenName: 'Nia',
      FamilyName: `Cut ${HOWS.indexOf(how)}`,
      DateOfBirth: '2008-08-08',
    });
    const rig = lrsRig(wire.clientFor());
    const before = count('RegisterLearner');
    interruptAt('RegisterLearner', how);
    const registered = await registerLrsLearner(rig.needs, aRegisterInput({ learner }));
    await settleLater(rig);
    const made = wire.sandbox.register.search(learner).exact;
    expect(made).toHaveLength(MADE.includes(how) ? 1 : 0);
    expect(registered.ok).toBe(made.length === 1);
    const uln = made[0]?.record.ULN;
    expect(rig.changes()).toMatchObject([uln === undefined ? { status: 'rejected' } : { status: 'confirmed', uln }]);
    expect(count('RegisterLearner') - before).toBe(1);
  });
});

test('nothing of what was said in all this was printed', () => {
  process.stderr.write('(what is printed is seen)\n');
  expect(printed.join('')).toContain('what is printed is seen');
  for (const said of ['Adeyemi', 'Nia', '2006-11-02', '9900000063', 'SandboxPass00001'])
    expect(printed.join('')).not.toContain(said);
});
