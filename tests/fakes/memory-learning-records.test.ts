import { learningRecordsContract } from '../contracts/learning-records.contract';
import { memoryLearningRecords } from './memory-learning-records';
import { anLrsPerson, memoryLrsPeople } from './memory-lrs-people';

learningRecordsContract('The store in memory', async () => {
  const records = memoryLearningRecords('Morgan', memoryLrsPeople([anLrsPerson()]).store);
  const others = memoryLearningRecords('Morgan', memoryLrsPeople([]).store);
  return { run: (work) => work(records), other: (work) => work(others), by: 'Morgan' };
});
