import type { Random } from './random';

const MARKUP = [
  '<',
  '>',
  '/',
  '&',
  '"',
  ']]>',
  '<!--',
  '<!',
  '<?',
  '&amp',
  '\u0000',
  '\u000b',
  'é',
  ' ',
  '\r',
  '</Learner>',
  '<Learner>',
  '<Sex>',
  '</Sex>',
] as const;

const cutAt = (file: Buffer, at: number, length: number, put = ''): Buffer =>
  Buffer.concat([file.subarray(0, at), Buffer.from(put), file.subarray(at + length)]);

const tagsOf = (file: Buffer): readonly { at: number; text: string }[] =>
  [...file.toString('latin1').matchAll(/<[^<>]*>/g)].map((match) => ({ at: match.index, text: match[0] }));

const swapTags = (file: Buffer, random: Random): Buffer => {
  const tags = tagsOf(file);
  const first = tags[random.between(0, tags.length - 1)];
  const second = tags[random.between(0, tags.length - 1)];
  if (first === undefined || second === undefined || first.at >= second.at) return file;
  const after = cutAt(file, second.at, second.text.length, first.text);
  return cutAt(after, first.at, first.text.length, second.text);
};

const moveElement = (file: Buffer, random: Random): Buffer => {
  const elements = [...file.toString('latin1').matchAll(/<(\w+)>[^<]*<\/\1>/g)];
  const element = elements[random.between(0, elements.length - 1)];
  const target = elements[random.between(0, elements.length - 1)];
  if (element === undefined || target === undefined || target.index <= element.index) return file;
  const put = cutAt(file, target.index, 0, element[0]);
  return random.chance(0.5) ? put : cutAt(put, element.index, element[0].length);
};

/** The file with one thing broken: a byte, a piece cut out, markup put in, tags exchanged, an element moved or doubled. */
export const damaged = (file: Buffer, random: Random): Buffer => {
  const at = random.between(0, file.length - 1);
  switch (random.between(0, 6)) {
    case 0: {
      const copy = Buffer.from(file);
      copy[at] = random.between(0, 255);
      return copy;
    }
    case 1:
      return file.subarray(0, at);
    case 2:
      return cutAt(file, at, random.between(1, 20));
    case 3:
      return cutAt(file, at, 0, random.pick(MARKUP));
    case 4:
      return swapTags(file, random);
    default:
      return moveElement(file, random);
  }
};
