import path from 'node:path';
import ts from 'typescript6';
import { describe, expect, test } from 'vitest';
import { code, delivered, everything, lineOf, parse, read, visit } from './sources';

const DRAWERS = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'types',
  'manager',
  'service',
  'services',
  'info',
];
const EMPTY_VERB = /^(handle|process)([A-Z]|$)/;
const EMPTY_NOUN = /(Manager|Service|Utils?|Helpers?)$/;
const TEXT = /\.(tsx?|mjs|cjs|json|md|sql|prisma|css|xml|xsd|ya?ml|toml|sh)$|^\.(env\.example|npmrc|nvmrc)$|^\.ci\//;
const SELF = 'tests/architecture/words.test.ts';

/** Where this was made is nobody's business, and would not be there on another machine. */
const PLACES = [/(?<![\w.~/-])\/(work|tmp|root)\//, /\bregistry\.(?!npmjs\.org)[a-z0-9-]+\.[a-z]/, /\bhouse\.md\b/];

const texts = everything.filter((file) => TEXT.test(file) && file !== SELF);

const linesWith = (files: string[], pattern: RegExp) =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 80)}`] : [])),
  );

const nodesWhere = (files: string[], matches: (node: ts.Node) => boolean) =>
  files.flatMap((file) => {
    const found: string[] = [];
    visit(parse(file), (node) => {
      if (matches(node)) found.push(`${file}:${lineOf(node)} ${node.getText().slice(0, 60)}`);
    });
    return found;
  });

const declaredName = (node: ts.Node) => {
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isVariableDeclaration(node);
  return isNamed ? node.name?.getText() : undefined;
};

describe('words that say nothing, and words that do not belong here, stay out', () => {
  test('no file or folder is a drawer', () => {
    const isDrawer = (file: string) =>
      file.split('/').some((part) => DRAWERS.includes(path.parse(part).name.replace(/\..*$/, '')));
    expect(code.filter(isDrawer)).toEqual([]);
  });

  test('nothing of ours is called handle, process, manager or service', () => {
    const isEmpty = (name: string) => EMPTY_VERB.test(name) || EMPTY_NOUN.test(name);
    expect(nodesWhere(delivered, (node) => isEmpty(declaredName(node) ?? ''))).toEqual([]);
  });

  test('nothing has the type any', () => {
    expect(nodesWhere(code, (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  test('the compiler is not told to look away', () => {
    expect(
      linesWith(
        code.filter((file) => file !== SELF),
        /@ts-(ignore|nocheck)/,
      ),
    ).toEqual([]);
  });

  test('nothing is left to do', () => {
    expect(linesWith(texts, /\b(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  test.each(PLACES)('no file names a place that matches %s', (place) => {
    expect(linesWith(texts, place)).toEqual([]);
  });
});
