// Spec: XML 1.0, production 2 (Char).
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Whether an XML document can hold this text. */
export const isXmlText = (text: string): boolean => !NOT_XML.test(text);
