import ts from 'typescript6';
import { describe, expect, test } from 'vitest';
import { delivered, lineOf, parse, visit } from './sources';

const platform = delivered.filter((file) => file.startsWith('lib/platform/'));
const ENVIRONMENT = 'lib/platform/env.ts';

const firstImport = (file: string) => parse(file).statements.find(ts.isImportDeclaration)?.moduleSpecifier.getText();

const readsEnvironment = (file: string) => {
  const found: string[] = [];
  visit(parse(file), (node) => {
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env') found.push(`${file}:${lineOf(node)}`);
  });
  return found;
};

describe('what belongs to the server cannot reach the browser', () => {
  test('every file of the platform says that it is for the server only', () => {
    expect(platform.length).toBeGreaterThan(20);
    expect(platform.filter((file) => firstImport(file) !== "'server-only'")).toEqual([]);
  });

  test('the environment is read in one place', () => {
    const rooms = delivered.filter((file) => /^(app|components|lib)\//.test(file) && file !== ENVIRONMENT);
    expect(rooms.flatMap(readsEnvironment)).toEqual([]);
  });
});
