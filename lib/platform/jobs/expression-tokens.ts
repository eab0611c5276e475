import 'server-only';
import { UnsupportedJobError } from './unsupported-job-error';

export type Token =
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'path'; readonly text: string }
  | { readonly kind: 'value'; readonly value: string | number };

const TOKEN =
  /\s*(?:(?<symbol>==|!=|&&|\|\||[+!()])|(?<text>'(?:[^'\\]|\\['"\\])*'|"(?:[^"\\]|\\['"\\])*")|(?<number>-?\d+(?:\.\d+)?)(?![\w.])|(?<path>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))/y;

const toToken = (groups: Record<string, string | undefined>): Token => {
  const { symbol, text, number, path } = groups;
  if (symbol !== undefined) return { kind: 'symbol', text: symbol };
  if (text !== undefined) return { kind: 'value', value: text.slice(1, -1).replace(/\\(.)/g, '$1') };
  if (number !== undefined) return { kind: 'value', value: Number(number) };
  return { kind: 'path', text: path ?? '' };
};

export const tokens = (source: string): readonly Token[] => {
  const pattern = new RegExp(TOKEN);
  const end = source.trimEnd().length;
  const found: Token[] = [];
  while (pattern.lastIndex < end) {
    const groups = pattern.exec(source)?.groups;
    if (groups === undefined) throw new UnsupportedJobError(`expression "${source}"`);
    found.push(toToken(groups));
  }
  return found;
};
