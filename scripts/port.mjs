import { createServer } from 'node:net';

const MAX_PORT = 65_535;

export function wantedPort(value = '3000') {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > MAX_PORT) {
    throw new Error(`PORT must be a number from 1 to ${MAX_PORT}, and it is "${value}".`);
  }
  return port;
}

export async function refuseBusyPort(port) {
  const code = await new Promise((resolve) => {
    const probe = createServer().once('error', (error) => resolve(error.code));
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (code === 'EACCES')
    throw new Error(`Port ${port} needs more rights than you have. Choose another: PORT=3001 npm start`);
  if (code === 'EADDRINUSE') {
    throw new Error(
      `Port ${port} is in use, perhaps by Muster itself. Stop that, or choose another: PORT=${port + 1} npm start`,
    );
  }
}
