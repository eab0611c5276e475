import { XmlCData, XmlDocument, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { LrsProtocolError } from './errors';
import { SCHEMA_INSTANCE } from './messages/namespaces';

/** An element by its local name; an element has children or text, never both. */
export interface XmlTree {
  readonly name: string;
  readonly namespace: string;
  readonly children: readonly XmlTree[];
  readonly text: string;
  readonly isNil: boolean;
}

/** The most bytes of an answer. */
export const REPLY_BYTES_MAX = 2 * 1024 * 1024;
/** The most elements inside one another. */
export const DEPTH_MAX = 64;

const DECLARED_ENCODING = /^\uFEFF?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/;

/** libxml2 guesses at encodings; the LRS writes UTF-8, so anything else is refused before it can. */
const mustBeUtf8 = (bytes: Uint8Array): void => {
  let start: string;
  try {
    start = new TextDecoder('utf-8', { fatal: true }).decode(bytes).slice(0, 200);
  } catch (cause) {
    throw new LrsProtocolError('not-utf-8', null, { cause });
  }
  const encoding = DECLARED_ENCODING.exec(start)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(encoding)) throw new LrsProtocolError('not-utf-8');
};

const isNil = (element: XmlElement): boolean =>
  element.attrs.some(
    ({ name, namespaceUri, value }) =>
      name === 'nil' && namespaceUri === SCHEMA_INSTANCE && (value === 'true' || value === '1'),
  );

const siblingsFrom = (first: XmlTreeNode | null): XmlTreeNode[] => {
  const found: XmlTreeNode[] = [];
  for (let node = first; node !== null; node = node.next) found.push(node);
  return found;
};

const toTree = (element: XmlElement, depth: number): XmlTree => {
  if (depth > DEPTH_MAX) throw new LrsProtocolError('too-deep');
  const nodes = siblingsFrom(element.firstChild);
  const children = nodes.filter((node) => node instanceof XmlElement).map((child) => toTree(child, depth + 1));
  const text = nodes
    .filter((node) => node instanceof XmlText || node instanceof XmlCData)
    .map((node) => node.content)
    .join('');
  if (children.length > 0 && text.trim() !== '') throw new LrsProtocolError('not-well-formed');
  const { name, namespaceUri: namespace } = element;
  return { name, namespace, children, text: children.length > 0 ? '' : text, isNil: isNil(element) };
};

const parse = (bytes: Uint8Array): XmlDocument => {
  try {
    return XmlDocument.fromBuffer(bytes);
  } catch {
    // The cause quotes the answer, so it is left behind.
    throw new LrsProtocolError('not-well-formed');
  }
};

/** The elements of a whole, well-formed document without a document type; anything else is refused. */
export const readXml = (bytes: Uint8Array): XmlTree => {
  if (bytes.length > REPLY_BYTES_MAX) throw new LrsProtocolError('too-large');
  mustBeUtf8(bytes);
  const document = parse(bytes);
  try {
    if (document.dtd !== null) throw new LrsProtocolError('document-type');
    return toTree(document.root, 1);
  } finally {
    document.dispose();
  }
};
