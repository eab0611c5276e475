import { describe, expect, it } from 'vitest';
import { XmlTokenizer } from '@/lib/ilr/xml/tokenizer';
import { XmlError } from '@/lib/ilr/xml/xml-error';
import { covers } from '@/tests/support/covers';

covers(
  'lib/ilr/xml/declaration.ts',
  'lib/ilr/xml/line-counter.ts',
  'lib/ilr/xml/name-cache.ts',
  'lib/ilr/xml/namespaces.ts',
  'lib/ilr/xml/text.ts',
  'lib/ilr/xml/xml-error.ts',
);

const tokens = (chunks: readonly string[]): readonly string[] => {
  const told: string[] = [];
  let text = '';
  const tell = (token: string): void => {
    if (text !== '') told.push(`"${text}"`);
    text = '';
    told.push(token);
  };
  const tokenizer: XmlTokenizer = new XmlTokenizer({
    open: (name, namespace, attributes) => {
      tell(
        `<${namespace === '' ? '' : `${namespace}#`}${name}${attributes.map((each) => ` ${each.name}=${each.value}`).join('')}@${tokenizer.line}`,
      );
      return name === 'leaf';
    },
    text: (value) => {
      text += value;
    },
    close: () => tell('>'),
  });
  for (const chunk of chunks) tokenizer.write(chunk);
  tokenizer.end();
  return told;
};

const failure = (file: string, chunks: readonly string[] = [file]): string => {
  try {
    tokens(chunks);
  } catch (error) {
    if (error instanceof XmlError) return `${error.kind} ${error.line}`;
    throw error;
  }
  return 'well formed';
};

const FILE = `\ufeff<?xml version='1.0' encoding="utf-8" standalone='yes' ?>
<!-- < & - - --><a xmlns="n" xmlns:p='m' x = "1&lt;&#x1D4B3;" p:y='2"'>
 <leaf> \r\n &amp;&#65;]]<![CDATA[<&]]]]><!--𝒳--><?pi ?>\r𝒳</leaf ><p:b xmlns=""><c/></p:b
 ><leaf/><?p?></a >
<!-- end --> `;

describe('the tokenizer reads XML 1.0 and nothing else', () => {
  it('tells elements, namespaces, attributes, texts and lines', () => {
    expect(tokens([FILE])).toEqual([
      '<n#a x=1<𝒳 {m}y=2"@2',
      '<n#leaf@3',
      '" \n &A]]<&]]\n𝒳"',
      '>',
      '<m#b@4',
      '<c@4',
      '>',
      '>',
      '<n#leaf@5',
      '>',
      '>',
    ]);
  });

  it('tells the same however the file is cut', () => {
    expect(tokens([...FILE])).toEqual(tokens([FILE]));
    expect(tokens(FILE.split(''))).toEqual(tokens([FILE]));
    for (let at = 0; at < FILE.length; at += 1)
      expect(tokens([FILE.slice(0, at), FILE.slice(at)])).toEqual(tokens([FILE]));
  });

  it.each([
    ['<a>', 'malformed 1'],
    ['</a>', 'malformed 1'],
    ['<a></b>', 'malformed 1'],
    ['<a><b></a></b>', 'malformed 1'],
    ['<a/><b/>', 'malformed 1'],
    ['a<a/>', 'malformed 1'],
    ['<a/>\n\na', 'malformed 3'],
    ['', 'malformed 1'],
    ['<!-- -->', 'malformed 1'],
    ['< a/>', 'malformed 1'],
    ['<1/>', 'malformed 1'],
    ['<a:b:c/>', 'malformed 1'],
    ['<p:a/>', 'malformed 1'],
    ['<a p:x="1"/>', 'malformed 1'],
    ['<a xmlns:p=""/>', 'malformed 1'],
    ['<a x/>', 'malformed 1'],
    ['<a x=1/>', 'malformed 1'],
    ['<a x="1"y="2"/>', 'malformed 1'],
    ['<a x="<"/>', 'malformed 1'],
    ['<a x="1" x="2"/>', 'malformed 1'],
    ['<a x="&b;"/>', 'malformed 1'],
    ['<a\u000b/>', 'malformed 1'],
    ['<a\u00a0/>', 'malformed 1'],
    ['<a', 'malformed 1'],
    ['<a x="1', 'malformed 1'],
    ['<a <b/></a>', 'malformed 1'],
    ['<a>\n&#x110000;</a>', 'malformed 1'],
    ['<a>&#xD800;</a>', 'malformed 1'],
    ['<a>&</a>', 'malformed 1'],
    ['<a>&amp</a>', 'malformed 1'],
    ['<a>]]></a>', 'malformed 1'],
    ['<a>\u0000</a>', 'malformed 1'],
    ['<a>\uffff</a>', 'malformed 1'],
    ['<a><!-- -- --></a>', 'malformed 1'],
    ['<a><!-- --->x</a>', 'malformed 1'],
    ['<a><!-- ', 'malformed 1'],
    ['<a><!-- \u0001 --></a>', 'malformed 1'],
    ['<a><![CDATA[</a>', 'malformed 1'],
    ['<![CDATA[]]><a/>', 'malformed 1'],
    ['<a><!b></a>', 'malformed 1'],
    ['<a><?xml version="1.0"?></a>', 'malformed 1'],
    [' <?xml version="1.0"?><a/>', 'malformed 1'],
    ['<?xml?><a/>', 'malformed 1'],
    ['<?xml version="2.0"?><a/>', 'malformed 1'],
    ['<?XML version="1.0"?><a/>', 'malformed 1'],
    ['<?xml \u000bversion="1.0"?><a/>', 'malformed 1'],
    ['<?xml\u00a0version="1.0"?><a/>', 'malformed 1'],
    ['<?xml version="1.0"\u2028encoding="utf-8"?><a/>', 'malformed 1'],
    ['<?xml version="1.0" encoding\u000c="utf-8"?><a/>', 'malformed 1'],
    ['<?xml version="1.0" encoding="8-utf"?><a/>', 'malformed 1'],
    ['<?xml version="1.0"encoding="utf-8"?><a/>', 'malformed 1'],
    ['<?pi\u00a0x?><a/>', 'malformed 1'],
    ['<?pi\u000bx?><a/>', 'malformed 1'],
    ['<? pi?><a/>', 'malformed 1'],
    ['<?pi <a/>', 'malformed 1'],
    ['<!DOCTYPE a><a/>', 'document-type-not-allowed 1'],
    ['\n<!DOCTYPE a SYSTEM "x"><a/>', 'document-type-not-allowed 2'],
  ])('%j is %s', (file, expected) => {
    expect(failure(file)).toBe(expected);
    expect(failure(file, file.split(''))).toBe(expected);
  });

  it('holds no comment, however long', () => {
    const long = Array.from({ length: 100 }, () => '-x'.repeat(10_000));
    expect(tokens(['<a><!--', ...long, '--></a>'])).toEqual(['<a@1', '>']);
  });

  it.each([['<a '], ['<a x="'], ['<'], ['<![CDATA['], ['<leaf>'], ['&']])('gives up on an endless %s', (start) => {
    expect(failure('', [`<a>${start}`, ...Array.from({ length: 40 }, () => 'x'.repeat(10_000))])).toMatch(
      /^(too-large|malformed) 1$/,
    );
  });
});
