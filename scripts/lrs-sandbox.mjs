// npm run lrs-sandbox [port]: a pretend Learning Records Service on this machine. docs/lrs-sandbox.md says who is in it.
import { install, say } from './bootstrap.mjs';
import { endOf } from './child.mjs';
import { startLrsSandbox } from './sandbox.mjs';
import { command, stop } from './stopping.mjs';

const PORT = '4443';

async function run(port = PORT) {
  await install();
  const { url, ca, certificate, key, child } = await startLrsSandbox({ port: Number(port) });
  say(`the LRS sandbox listens at ${url}`);
  console.log(`  its authority       ${ca}\n  your certificate    ${certificate}\n  and its key         ${key}`);
  console.log(
    '  UKPRN: any (SAND0001), password SandboxPass00001. It forgets everything when it stops. Stop with Ctrl-C.',
  );
  await endOf(child);
  await stop(1);
}

await command(() => run(...process.argv.slice(2)), { codeOnSignal: 0 });
