import path from 'node:path';
import { keptCertificates } from './kept-certificates';
import { startSandbox } from './server';

/** Runs a sandbox until it is told to stop, and tells whoever started it where it is. */
const [folder = path.resolve('.data/lrs-sandbox'), port = '0'] = process.argv.slice(2);
const sandbox = await startSandbox({ certificates: keptCertificates(folder), port: Number(port) });
process.send?.({ url: sandbox.url });
