// node scripts/db.mjs url | owner-url | stop: the embedded database, for psql and the like. It is started if need be.
import { startDatabase } from './database/index.mjs';

const database = await startDatabase();
const answers = {
  url: () => console.log(database.url),
  'owner-url': () => console.log(database.ownerUrl),
  stop: () => database.stop(),
};
const answer = answers[process.argv[2] ?? 'url'];
if (!answer) throw new Error(`Ask for one of: ${Object.keys(answers).join(', ')}.`);
answer();
