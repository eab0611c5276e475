import type { Random } from '../ilr/random';

/** An answer that something has happened to; `mustBeRefused` when no reading of it can be right. */
export type MutatedAnswer = { readonly how: string; readonly bytes: Buffer; readonly mustBeRefused: boolean };

type Mutation = (text: string, random: Random) => { text: string | Buffer; mustBeRefused?: boolean };

const DEPTH_TOO_MUCH = 65;

const at = (text: string, random: Random) => random.between(0, text.length - 1);

const elementsIn = (text: string) => [...text.matchAll(/<([A-Za-z0-9]+)(?: [^<>]*)?>[^<>]*<\/\1>/g)];

const anElementOf = (text: string, random: Random) => {
  const found = elementsIn(text);
  return found[random.between(0, found.length - 1)] ?? ['', ''];
};

const CODES = ['WSRC0001', 'WSRC0002', 'WSRC0003', 'WSRC0004', 'WSRC0005', 'WSRC0006', 'WSRC0013', 'WSRC0021'] as const;
const MORE_CODES = ['WSRC0022', 'WSVRC001', 'WSVRC005', 'WSEC0005', 'WSEC0206', 'WSRC4', 'WSRC0777', '', 'x'] as const;
const ENTITIES = ['&e;', '&#0;', '&#xD800;', '&amp', '&', '&lt;', '&#65;'] as const;

const mutations: Readonly<Record<string, Mutation>> = {
  'cut short': (text, random) => ({ text: text.slice(0, at(text, random)), mustBeRefused: true }),
  'a byte changed': (text, random) => {
    const bytes = Buffer.from(text);
    bytes[at(text, random)] = random.between(0, 255);
    return { text: bytes };
  },
  'bytes lost': (text, random) => {
    const from = at(text, random);
    return { text: text.slice(0, from) + text.slice(from + random.between(1, 40)) };
  },
  'bytes repeated': (text, random) => {
    const from = at(text, random);
    const to = from + random.between(1, 200);
    return { text: text.slice(0, to) + text.slice(from) };
  },
  'an element lost': (text, random) => ({ text: text.replace(anElementOf(text, random)[0], '') }),
  'an element repeated': (text, random) => {
    const [element] = anElementOf(text, random);
    return { text: text.replace(element, element + element) };
  },
  'an element emptied': (text, random) => {
    const [element, name] = anElementOf(text, random);
    return { text: text.replace(element, `<${name}/>`) };
  },
  'two elements exchanged': (text, random) => {
    const [one] = anElementOf(text, random);
    const [other] = anElementOf(text, random);
    return { text: text.replace(one, '\0').replace(other, one).replace('\0', other) };
  },
  'a tag renamed': (text, random) => {
    const [element, name = ''] = anElementOf(text, random);
    return { text: text.replace(element, element.replaceAll(name, `${name}X`)) };
  },
  'another code': (text, random) => {
    const code = random.chance(0.5) ? random.pick(CODES) : random.pick(MORE_CODES);
    return { text: text.replace(/W[SC](?:RC|VRC|EC)[0-9]+/, code) };
  },
  'an entity': (text, random) => {
    const place = at(text, random);
    return { text: text.slice(0, place) + random.pick(ENTITIES) + text.slice(place) };
  },
  'a document type': (text) => ({ text: `<!DOCTYPE x [<!ENTITY e "WSRC0004">]>${text}`, mustBeRefused: true }),
  'elements inside one another': (text, random) => {
    const depth = random.between(1, 400);
    const [element] = anElementOf(text, random);
    const nested = `${'<n>'.repeat(depth)}${element}${'</n>'.repeat(depth)}`;
    return { text: text.replace(element, nested), mustBeRefused: depth >= DEPTH_TOO_MUCH };
  },
};

const names = Object.keys(mutations);

/** The answer with one thing done to it. */
export const mutateAnswer = (answer: Uint8Array, random: Random): MutatedAnswer => {
  const how = names[random.between(0, names.length - 1)] ?? '';
  const before = Buffer.from(answer).toString('utf8');
  const { text, mustBeRefused = false } = mutations[how]?.(before, random) ?? { text: before };
  return { how, bytes: Buffer.from(text), mustBeRefused };
};
