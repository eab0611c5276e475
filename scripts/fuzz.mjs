// npm run fuzz [count]: five times as many mutated answers of the LRS as npm test tries. TEST_SEED brings a run back.
import { install } from './bootstrap.mjs';
import { runNode } from './child.mjs';
import { command } from './stopping.mjs';

const COUNT = '100000';

async function fuzz(count = COUNT) {
  await install();
  const env = { ...process.env, MUTATED_ANSWERS: count };
  await runNode(
    'the run',
    ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', 'tests/lib/lrs/mutated-answers'],
    {
      env,
    },
  );
}

await command(() => fuzz(...process.argv.slice(2)), { codeOnSignal: 130 });
