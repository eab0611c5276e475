import { isName, TextError } from './text';

export const COMMENT = '<!--';
export const CHARACTER_DATA = '<![CDATA[';
const DOCUMENT_TYPE = '<!DOCTYPE';

const TARGET_MAX = 1000;
const TARGET = /^<\?([^ \t\r\n?]+)(?=[ \t\r\n?])/;
// A blank of XML: JavaScript's \s is more, a vertical tab and a no-break space too.
const S = '[ \\t\\r\\n]';
const quoted = (value: string) => `(?:"${value}"|'${value}')`;
const attribute = (name: string, value: string) => `${S}+${name}${S}*=${S}*${quoted(value)}`;
const XML_DECLARATION = new RegExp(
  `^<\\?xml${attribute('version', '1\\.[0-9]')}(?:${attribute('encoding', '[A-Za-z][\\w.-]*')})?(?:${attribute('standalone', '(?:yes|no)')})?${S}*\\?>$`,
);

/** What starts with the <! at this place; null when the buffer ends before that can be said. */
export const declarationAt = (buffer: string, at: number): 'comment' | 'character-data' | null => {
  if (buffer.startsWith(COMMENT, at)) return 'comment';
  if (buffer.startsWith(CHARACTER_DATA, at)) return 'character-data';
  if (buffer.startsWith(DOCUMENT_TYPE, at)) {
    const sentence = 'The file has a document type (<!DOCTYPE), which an ILR file cannot have.';
    throw new TextError(sentence, 'document-type-not-allowed');
  }
  const seen = buffer.slice(at, at + CHARACTER_DATA.length);
  if ([COMMENT, CHARACTER_DATA, DOCUMENT_TYPE].some((start) => start.startsWith(seen))) return null;
  throw new TextError('There is a <! that starts nothing known.');
};

const xmlDeclarationAt = (buffer: string, at: number, isFirst: boolean): number | null => {
  const end = buffer.indexOf('?>', at);
  if (end === -1) return null;
  if (!isFirst) throw new TextError('The XML declaration must be the very first thing in the file.');
  if (!XML_DECLARATION.test(buffer.slice(at, end + 2))) throw new TextError('The XML declaration is not well formed.');
  return end + 2;
};

/** What starts with the <? at this place: how far it was read, and whether that is all of it; null when the buffer ends too soon. */
export const instructionAt = (
  buffer: string,
  at: number,
  isFirst: boolean,
): { readonly next: number; readonly isWhole: boolean } | null => {
  const target = TARGET.exec(buffer.slice(at, at + TARGET_MAX))?.[1];
  if (target === undefined && buffer.length - at < TARGET_MAX) return null;
  if (target === 'xml') {
    const next = xmlDeclarationAt(buffer, at, isFirst);
    return next === null ? null : { next, isWhole: true };
  }
  if (target === undefined || !isName(target) || target.includes(':') || target.toLowerCase() === 'xml') {
    throw new TextError('There is a <? that starts nothing known.');
  }
  return { next: at + '<?'.length + target.length, isWhole: false };
};
