// npm run bench [word [sizes]]: runs the measurements in tests/bench, or those whose name holds the word, with so many
// learners. Each prints its table.
import { readdirSync } from 'node:fs';
import { generate, install } from './bootstrap.mjs';
import { runNode } from './child.mjs';
import { inRoot } from './root.mjs';
import { command } from './stopping.mjs';

const FOLDER = 'tests/bench';

async function bench(word = '', ...sizes) {
  await install();
  await generate();
  const files = readdirSync(inRoot(FOLDER)).filter((name) => name.endsWith('.bench.ts') && name.includes(word));
  if (files.length === 0) throw new Error(`${FOLDER} has no measurement with "${word}" in its name.`);
  for (const file of files) {
    console.log(`\n${file}`);
    await runNode(file, ['--import', 'tsx', '--conditions=react-server', '--expose-gc', `${FOLDER}/${file}`, ...sizes]);
  }
}

await command(() => bench(...process.argv.slice(2)), { codeOnSignal: 130 });
