import { importsContract } from '../contracts/ilr-imports.contract';
import { memoryImports } from './memory-imports';

const choices = { sites: [{ id: 's1', code: 'S1', name: 'North' }], tags: [] };
const ours = memoryImports(choices, 'Robin Made-Up');
const theirs = memoryImports({ sites: [], tags: [] }, 'Sam Made-Up');

importsContract('The store in memory', () => ({
  run: (work) => work(ours),
  other: (work) => work(theirs),
  choices,
  createdBy: 'Robin Made-Up',
}));
