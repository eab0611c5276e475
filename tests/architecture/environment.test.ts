import ts from 'typescript6';
import { describe, expect, test } from 'vitest';
import { parse, read, visit } from './sources';

/** Set by the host, never by a person. */
const FROM_THE_HOST = ['NODE_ENV', 'VERCEL'];
/** Asked for by npm start, which makes the app's own settings of them. */
const FOR_THE_COMMANDS = ['PORT', 'APP_ORIGIN', 'DATABASE_MIGRATION_URL'];

const NAME = /^[A-Z][A-Z_]+$/;

const readByTheApp = () => {
  const names: string[] = [];
  visit(parse('lib/platform/env.ts'), (node) => {
    if (ts.isPropertyAssignment(node) && NAME.test(node.name.getText())) names.push(node.name.getText());
  });
  return names.filter((name) => !FROM_THE_HOST.includes(name));
};

const explained = () => [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map((match) => match[1] ?? '');

describe('.env.example explains every setting and no other', () => {
  test('its names are those that the app and the commands read', () => {
    expect(explained().toSorted()).toEqual([...readByTheApp(), ...FOR_THE_COMMANDS].toSorted());
  });

  test('it holds no value that somebody could use by mistake', () => {
    expect(read('.env.example').match(/^[A-Z_]+=.*$/gm) ?? []).toEqual([]);
  });
});
