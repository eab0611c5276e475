import { existsSync } from 'node:fs';
import { startNode } from './child.mjs';
import { inRoot } from './root.mjs';

const FOLDER = inRoot('.data/lrs-sandbox');

/** Where its certificates are kept; made when it starts for the first time. */
const files = () => ({
  ca: inRoot('.data/lrs-sandbox/ca.crt'),
  certificate: inRoot('.data/lrs-sandbox/client.crt'),
  key: inRoot('.data/lrs-sandbox/client.key'),
});

/** Starts the LRS sandbox in a process of its own, which is stopped with us. Answers when it listens. */
export async function startLrsSandbox({ port = 0 } = {}) {
  const args = ['--import', 'tsx', 'scripts/lrs-sandbox/program.ts', FOLDER, String(port)];
  const child = startNode(args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { url } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The LRS sandbox ended before it was ready (${code}).`)));
  });
  const { ca, certificate, key } = files();
  if (!existsSync(ca)) throw new Error('The LRS sandbox made no certificates.');
  return { url, ca, certificate, key, child };
}

/** What the app and the demo are told of a sandbox. */
export const sandboxEnvironment = ({ url, ca, certificate, key }) => ({
  LRS_URL: url,
  LRS_CA_FILE: ca,
  LRS_DEMO_CERTIFICATE: certificate,
  LRS_DEMO_KEY: key,
});
