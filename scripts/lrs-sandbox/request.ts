import type { XmlTree } from '../../lib/lrs/xml-tree';

/** What a request says, for the sandbox to read: the text of a child, or null when it is absent, nil or empty. */
export const said = (parent: XmlTree, name: string): string | null => {
  const child = parent.children.find((one) => one.name === name);
  return child === undefined || child.isNil || child.text === '' ? null : child.text;
};

/** The same where the schema has seen to it that there is a value. */
export const saidSurely = (parent: XmlTree, name: string): string => said(parent, name) ?? '';

/** The child of that name; the schema has seen to it that there is one. */
export const part = (parent: XmlTree, name: string): XmlTree => {
  const child = parent.children.find((one) => one.name === name);
  if (child === undefined) throw new Error(`The request has no ${name}.`);
  return child;
};

export const parts = (parent: XmlTree, name: string): readonly XmlTree[] =>
  parent.children.filter((one) => one.name === name);
