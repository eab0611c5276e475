import { isBlank, isXmlText } from '../characters';

/** What is wrong with a text, as a sentence; thrown by the readers of texts and given its line by the tokenizer. */
export class TextError extends Error {
  override readonly name = 'TextError';

  constructor(
    sentence: string,
    readonly kind: 'malformed' | 'document-type-not-allowed' = 'malformed',
  ) {
    super(sentence);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const REFERENCE = /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|([A-Za-z_][\w.-]*));|&/g;

const CODE_POINT_MAX = 0x10ffff;

const characterOf = (code: number, reference: string): string => {
  const character = code <= CODE_POINT_MAX ? String.fromCodePoint(code) : '\0';
  if (!isXmlText(character)) throw new TextError(`${reference} stands for a character that no XML file can hold.`);
  return character;
};

const resolved = (reference: string, hex?: string, decimal?: string, name?: string): string => {
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16), reference);
  if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10), reference);
  const character = name === undefined ? undefined : ENTITIES[name];
  if (character !== undefined) return character;
  const hint = 'Write an ampersand as &amp; instead.';
  throw new TextError(
    name === undefined ? `There is an ampersand that stands alone. ${hint}` : `&${name}; has no meaning here. ${hint}`,
  );
};

const checked = (raw: string): string => {
  if (!isXmlText(raw)) throw new TextError('There is a control character that no XML file can hold.');
  return raw;
};

/** Spec: XML 1.0, 2.11. Line ends are line feeds, however the file was saved. */
export const withLineFeeds = (raw: string): string => checked(raw).replace(/\r\n?/g, '\n');

/** The text of an element as its maker meant it: line ends made one, references resolved. */
export const contentText = (raw: string): string => {
  if (raw.includes(']]>')) throw new TextError('The characters ]]> cannot stand in a text.');
  return withLineFeeds(raw).replace(REFERENCE, resolved);
};

/** The place of the last character of a text, which may take two units. */
export const beforeLastCharacter = (text: string): number =>
  (text.charCodeAt(text.length - 2) & 0xfc00) === 0xd800 ? text.length - 2 : text.length - 1;

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** Spec: XML 1.0, production 5 (Name), with one colon at most (Namespaces in XML 1.0). */
const NAME_START =
  'A-Za-z_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NAME_PART = `[${NAME_START}][${NAME_START}0-9.\\u00b7\\u0300-\\u036f\\u203f-\\u2040-]*`;
const NAME = new RegExp(`^${NAME_PART}(?::${NAME_PART})?$`, 'u');
const ATTRIBUTE = /[ \t\r\n]+([^\s=<>"']+)[ \t\r\n]*=[ \t\r\n]*(?:"([^<"]*)"|'([^<']*)')/gy;

const NAME_LENGTH_MAX = 1000;

/** Whether the text can name an element. */
export const isName = (text: string): boolean => text.length <= NAME_LENGTH_MAX && NAME.test(text);

/** The attributes of a tag from what stands between its name and its end. */
export const readAttributes = (raw: string, element: string): readonly Attribute[] => {
  const attributes: Attribute[] = [];
  let end = 0;
  for (const [found, name = '', double, single] of raw.matchAll(ATTRIBUTE)) {
    if (!isName(name)) throw new TextError(`The tag of ${element} has an attribute with an impossible name.`);
    if (attributes.some((known) => known.name === name)) throw new TextError(`${element} has ${name} twice.`);
    attributes.push({ name, value: withLineFeeds(double ?? single ?? '').replace(REFERENCE, resolved) });
    end += found.length;
  }
  if (!isBlank(raw.slice(end))) throw new TextError(`The tag of ${element} is not well formed.`);
  return attributes;
};
