import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript6';

const ROOT = path.resolve(import.meta.dirname, '../..');

const NOT_OURS = [
  'node_modules',
  '.git',
  '.next',
  '.data',
  'generated',
  'test-results',
  'next-env.d.ts',
  'package-lock.json',
];

/** Paths below the project's root, with forward slashes. */
const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.includes(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(place) : [place];
    });

const DELIVERED = /^(app|components|lib|prisma|scripts)\/|^[^/]+\.ts$/;
const CODE = /(?<!\.d)\.(ts|tsx|mjs)$/;

export const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const parsed = new Map<string, ts.SourceFile>();

export const parse = (file: string): ts.SourceFile => {
  const known = parsed.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  parsed.set(file, tree);
  return tree;
};

export const everything = filesBelow('.');
export const code = everything.filter((file) => CODE.test(file));
export const delivered = code.filter((file) => DELIVERED.test(file));

export const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node);
  node.forEachChild((child) => visit(child, see));
};

export const lineOf = (node: ts.Node) => {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
};

export const linesOf = (node: ts.Node) => {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(node);
};

/** Every function, method and accessor with a body. */
export const functionsIn = (file: string): ts.FunctionLikeDeclaration[] => {
  const found: ts.FunctionLikeDeclaration[] = [];
  visit(parse(file), (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(node);
  });
  return found;
};
