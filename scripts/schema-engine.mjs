#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which its package does not contain and downloads at install: speaks the
// same JSON-RPC on stdio, but runs the WASM build that is a package like any other. prisma.config.ts points to it.
import { readFileSync } from 'node:fs';
import { runCommand } from './schema-engine/commands.mjs';
import { serve } from './schema-engine/rpc.mjs';
import { version } from './schema-engine/wasm.mjs';

const args = process.argv.slice(2);
const DATAMODEL_FLAGS = ['--datamodels', '--datamodel'];

function filesAfter(flags) {
  const first = args.findIndex((arg) => flags.includes(arg));
  if (first < 0) return [];
  const rest = args.slice(first + 1);
  const next = rest.findIndex((arg) => arg.startsWith('--'));
  return next < 0 ? rest : rest.slice(0, next);
}

function databaseUrl() {
  const at = args.indexOf('--datasource');
  return (at < 0 ? undefined : JSON.parse(args[at + 1]).url) ?? process.env.DATABASE_URL;
}

const command = args.indexOf('cli');
if (args.includes('--version') || args.includes('-V')) {
  console.log(`schema-engine-wasm ${version()}`);
} else if (command >= 0) {
  process.exitCode = await runCommand(args[command + 1], databaseUrl());
} else {
  const datamodels = filesAfter(DATAMODEL_FLAGS).map((file) => [file, readFileSync(file, 'utf8')]);
  serve(databaseUrl(), datamodels.length > 0 ? datamodels : undefined);
}
