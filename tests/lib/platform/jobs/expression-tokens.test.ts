import { describe, expect, it } from 'vitest';
import { tokens } from '@/lib/platform/jobs/expression-tokens';

describe('an expression is cut into symbols, paths and values', () => {
  it('reads each kind, whatever the spaces between them', () => {
    expect(tokens(` event.data.a!='x\\'y'&&( -1.5==b ) `)).toEqual([
      { kind: 'path', text: 'event.data.a' },
      { kind: 'symbol', text: '!=' },
      { kind: 'value', value: "x'y" },
      { kind: 'symbol', text: '&&' },
      { kind: 'symbol', text: '(' },
      { kind: 'value', value: -1.5 },
      { kind: 'symbol', text: '==' },
      { kind: 'path', text: 'b' },
      { kind: 'symbol', text: ')' },
    ]);
  });

  it('starts afresh each time', () => {
    expect(tokens('a')).toEqual(tokens('a'));
  });
});
