// Learners to XML bytes: the generated serialiser against what npm offers, a fragment for each learner, byte for byte alike.
import { XmlNode, XmlText } from '@aws-sdk/xml-builder';
import { XMLBuilder } from 'fast-xml-parser';
import { fragment } from 'xmlbuilder2';
import { type Entity, ilrSerialiser, year2526 } from '@/lib/ilr';
import { alternate, figure, perSecond, printTable } from './support/measure';
import { storedLearners } from './support/stored-learners';

type Held = string | number | Held[] | { [name: string]: Held };
type AnyRecord = Readonly<Record<string, unknown>>;

const learners = await storedLearners(Number(process.argv[2] ?? 1_000));
const serialiser = ilrSerialiser(year2526);
const encoder = new TextEncoder();
const learnerEntity: Entity = year2526.entities.Learner;

/** A record as builders take it: absent keys left out. The builders are not charged for making it. */
const withoutAbsent = (entity: Entity, record: AnyRecord): { [name: string]: Held } => {
  const kept: { [name: string]: Held } = {};
  for (const part of entity.fields) {
    const held = record[part.name];
    if (held === null || held === undefined) continue;
    if (part.kind === 'field') kept[part.name] = held as string | number;
    else if (!Array.isArray(held)) kept[part.name] = withoutAbsent(part, held as AnyRecord);
    else if (held.length > 0) kept[part.name] = held.map((child) => withoutAbsent(part, child));
  }
  return kept;
};

const xmlNodeOf = (name: string, held: { [name: string]: Held }): XmlNode => {
  const node = new XmlNode(name);
  for (const [key, value] of Object.entries(held)) {
    if (Array.isArray(value))
      for (const child of value) node.addChildNode(xmlNodeOf(key, child as { [name: string]: Held }));
    else if (typeof value === 'object') node.addChildNode(xmlNodeOf(key, value));
    else node.addChildNode(new XmlNode(key).addChildNode(new XmlText(String(value))));
  }
  return node;
};

const sources = learners.map((learner) => withoutAbsent(learnerEntity, learner));
const fastXml = new XMLBuilder({ format: false, suppressEmptyNode: false });

const byUs = (): Uint8Array => serialiser.learners(learners);
const byXmlbuilder2 = (source: { [name: string]: Held }): string => fragment({ Learner: source }).toString();
const lineByLine = (write: (source: { [name: string]: Held }) => string) => (): Uint8Array[] =>
  sources.map((source) => encoder.encode(`${write(source)}\n`));

const ours = Buffer.from(byUs());
const theirs = Buffer.concat(lineByLine(byXmlbuilder2)());
if (!ours.equals(theirs)) throw new Error('The serialiser and xmlbuilder2 do not write the same bytes');

const OURS = 'Muster, generated from the table';
const candidates = [
  { name: OURS, run: byUs },
  { name: '@aws-sdk/xml-builder', run: lineByLine((source) => xmlNodeOf('Learner', source).toString()) },
  { name: 'fast-xml-parser XMLBuilder', run: lineByLine((source) => fastXml.build({ Learner: source })) },
  { name: 'xmlbuilder2 fragments', run: lineByLine(byXmlbuilder2) },
];
const medians = await alternate(candidates, { rounds: 5, warmUps: 2 });
const oursMs = medians.get(OURS)?.cpuMs ?? Number.NaN;

printTable(
  `${learners.length} learners, ${figure(ours.length / 1e6)} MB; the bytes of xmlbuilder2 are the same`,
  [...medians].map(([name, { wallMs, cpuMs }]) => ({
    writer: name,
    'MB/cpu-s': figure(perSecond(ours.length / 1e6, cpuMs)),
    'learners/cpu-s': figure(perSecond(learners.length, cpuMs)),
    'wall ms': figure(wallMs),
    'times ours': figure(cpuMs / oursMs),
  })),
);
