import path from 'node:path';
import { demoLearners } from './demo-learners';
import { keptCertificates } from './kept-certificates';
import { sandboxLearners } from './sandbox-learners';
import { startSandbox } from './server';

/** Runs a sandbox until it is told to stop, and tells whoever started it where it is. */
const [folder = path.resolve('.data/lrs-sandbox'), port = '0'] = process.argv.slice(2);
const learners = [...sandboxLearners, ...demoLearners()];
const sandbox = await startSandbox({ certificates: keptCertificates(folder), port: Number(port), learners });
process.send?.({ url: sandbox.url });
