import { describe, expect, test } from 'vitest';
import { LrsProtocolError } from '@/lib/lrs';
import { DEPTH_MAX, REPLY_BYTES_MAX, readXml } from '@/lib/lrs/xml-tree';

const problemOf = (xml: string | Uint8Array): string => {
  try {
    readXml(typeof xml === 'string' ? Buffer.from(xml) : xml);
    return 'read';
  } catch (error) {
    if (error instanceof LrsProtocolError) return error.problem;
    throw error;
  }
};

const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
const whole =
  '<a xmlns="urn:x"><b>One</b><c i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/><d><![CDATA[<&]]></d></a>';

describe('a document is read whole or not at all', () => {
  test('elements come with their local name, namespace, text and nil', () => {
    expect(readXml(Buffer.from(`\uFEFF${whole}`))).toEqual({
      name: 'a',
      namespace: 'urn:x',
      text: '',
      isNil: false,
      children: [
        { name: 'b', namespace: 'urn:x', text: 'One', isNil: false, children: [] },
        { name: 'c', namespace: 'urn:x', text: '', isNil: true, children: [] },
        { name: 'd', namespace: 'urn:x', text: '<&', isNil: false, children: [] },
      ],
    });
  });

  test('cut anywhere, it is refused', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(problemOf(whole.slice(0, length)), whole.slice(0, length)).toBe('not-well-formed');
  });

  test.each([
    ['a document type', '<!DOCTYPE a><a/>', 'document-type'],
    ['entities', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', 'document-type'],
    ['a file', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>', 'document-type'],
    ['entities without a document type', '<a>&nbsp;</a>', 'not-well-formed'],
    [
      'laughter',
      `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c "${'&b;'.repeat(99)}"><!ENTITY d "${'&c;'.repeat(99)}">]><a>&d;</a>`,
      'document-type|not-well-formed',
    ],
    ['two roots', '<a/><b/>', 'not-well-formed'],
    ['text after the end', '<a/>x', 'not-well-formed'],
    ['zero bytes', '<a/>\0', 'not-well-formed'],
    ['text between elements', '<a>x<b/></a>', 'not-well-formed'],
    ['a namespace that nobody declared', '<a x:nil="true"/>', 'not-well-formed'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'not-utf-8'],
    ['a page', '<!DOCTYPE html><html><body><p>Closed</body></html>', 'document-type|not-well-formed'],
    ['nothing', '', 'not-well-formed'],
  ])('%s: refused', (_, xml, problem) => {
    expect(problem.split('|')).toContain(problemOf(xml));
  });

  test('what is not UTF-8 is refused', () => {
    expect(problemOf(Uint8Array.from([0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e]))).toBe('not-utf-8');
    expect(problemOf(Buffer.from('\uFEFF<a/>', 'utf16le'))).toBe('not-utf-8');
  });

  test('size and depth have an end', () => {
    expect(problemOf(nested(DEPTH_MAX))).toBe('read');
    expect(problemOf(nested(DEPTH_MAX + 1))).toBe('too-deep');
    expect(problemOf(nested(100_000))).toBe('not-well-formed');
    const filled = (bytes: number) => `<a>${' '.repeat(bytes - 7)}</a>`;
    expect(problemOf(filled(REPLY_BYTES_MAX))).toBe('read');
    expect(problemOf(filled(REPLY_BYTES_MAX + 1))).toBe('too-large');
  });
});
