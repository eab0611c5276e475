import { memoryRollOvers } from '@/tests/fakes/memory-roll-overs';
import { type RollOversUnderTest, rollOversContract } from '../../../contracts/roll-overs.contract';

const ours = memoryRollOvers('Robin Made-Up', () => 0);
const theirs = memoryRollOvers('Robin Made-Up', () => 0);
const run: RollOversUnderTest['run'] = (work) => work(ours);

rollOversContract('The store in memory', () => ({ run, other: (work) => work(theirs), createdBy: 'Robin Made-Up' }));
