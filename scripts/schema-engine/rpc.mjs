import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { adapterFactory } from './adapter.mjs';
import { SchemaEngine } from './wasm.mjs';

const require = createRequire(import.meta.url);
const { bindMigrationAwareSqlAdapterFactory } = createRequire(require.resolve('@prisma/adapter-pg'))(
  '@prisma/driver-adapter-utils',
);

const METHOD_NOT_FOUND = -32601;
const ENGINE_FAILED = 4466;
const FIRST_PRINT_ID = 1_000_000;

class MethodNotFoundError extends Error {}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

const failureData = (error) =>
  error?.data ?? {
    is_panic: false,
    message: error?.message ?? String(error),
    backtrace: null,
    meta: error?.meta,
    error_code: error?.code,
  };

const failure = (error) =>
  error instanceof MethodNotFoundError
    ? { code: METHOD_NOT_FOUND, message: error.message }
    : {
        code: ENGINE_FAILED,
        message: 'An error happened. Check the data field for details.',
        data: failureData(error),
      };

function caller(url, datamodels) {
  let engine;
  const open = () => {
    engine ??= SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapterFactory(url)));
    return engine;
  };
  return async (method, params) => {
    const opened = await open();
    if (method === 'getDatabaseVersion') return opened.version(params);
    if (typeof opened[method] !== 'function') throw new MethodNotFoundError(`Method not found: ${method}`);
    return (await opened[method](params)) ?? null;
  };
}

function answerer(call) {
  let printId = FIRST_PRINT_ID;
  return async (line) => {
    const { id, method, params } = JSON.parse(line);
    if (!method) return; // the CLI's answer to a print of ours
    try {
      const result = await call(method, params);
      if (method === 'diff' && result?.stdout) {
        send({ id: ++printId, method: 'print', params: { content: result.stdout } });
      }
      send({ id, result });
    } catch (error) {
      send({ id, error: failure(error) });
    }
  };
}

/** Answers the CLI's requests, one JSON object a line, until it closes the pipe. */
export function serve(url, datamodels) {
  const answer = answerer(caller(url, datamodels));
  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    if (line.trim()) queue = queue.then(() => answer(line));
  });
  lines.on('close', () => queue.then(() => process.exit(0)));
}
