/** Spec: ILR schema, RestrictedString. No double quote, backtick, upright bar, tab, line break or accented letter. */
const RESTRICTED = /^[A-Za-z0-9 ~!@#$%&'()*+,\-./:;<=>?[\\\]_{}^£€]$/;

const isRestricted = Uint8Array.from({ length: 0x20ad }, (_, code) =>
  RESTRICTED.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The place of the first character that RestrictedString does not allow, or -1. */
export const findNotRestricted = (text: string): number => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= isRestricted.length || isRestricted[code] === 0) return at;
  }
  return -1;
};

/** Whether every character is one of RestrictedString's. */
export const isRestrictedText = (text: string): boolean => findNotRestricted(text) === -1;

// Spec: XML 1.0, production 2 (Char). Surrogates are judged in pairs.
const isXmlUnit = (text: string, at: number, code: number): boolean => {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  if (code < 0xd800) return true;
  if (code < 0xdc00) return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  if (code < 0xe000) return at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return code < 0xfffe;
};

/** The place of the first character that no XML file can hold, or -1. */
export const findNotXml = (text: string): number => {
  for (let at = 0; at < text.length; at += 1) if (!isXmlUnit(text, at, text.charCodeAt(at))) return at;
  return -1;
};

/** Whether an XML file can hold this text. */
export const isXmlText = (text: string): boolean => findNotXml(text) === -1;

/** Whether there is nothing in the text but blanks; the department trims values, so such a value is no value. */
export const isBlank = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return false;
  }
  return true;
};

/** Whether a value of a record stands for nothing: null, undefined, or text of nothing but blanks. */
export const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && isBlank(value));

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** The text as an XML element holds it. A carriage return must be a reference or the reader would drop it. */
export const escapeXml = (text: string): string => text.replace(/[&<>\r]/g, (found) => ESCAPES[found] ?? found);
