// An ILR file to records: our streaming reader, which checks as it goes, against fast-xml-parser, which needs it whole.
import { XMLParser } from 'fast-xml-parser';
import { ilrHeader, ilrSerialiser, readIlr, year2526 } from '@/lib/ilr';
import { alternate, figure, perSecond, printTable } from './support/measure';
import { storedLearners } from './support/stored-learners';

const PIECE_BYTES = 1 << 16;
const TIMES = 3;

const learners = await storedLearners(Number(process.argv[2] ?? 2_000));
const serialiser = ilrSerialiser(year2526);
const header = ilrHeader({
  year: year2526,
  ukprn: 10000001,
  software: { supplier: 'Muster', package: 'Muster', release: '0' },
  preparedAt: '2026-09-01T10:00:00',
  serialNo: 1,
});
const batch = serialiser.learners(learners);
const file = Buffer.concat([
  serialiser.opening(header),
  ...Array.from({ length: TIMES }, () => batch),
  serialiser.closing(),
]);

function* pieces() {
  for (let at = 0; at < file.length; at += PIECE_BYTES) yield file.subarray(at, at + PIECE_BYTES);
}

const readByUs = async (): Promise<number> => {
  let count = 0;
  for await (const event of readIlr(pieces())) if (event.kind === 'learner') count += 1;
  return count;
};

if ((await readByUs()) !== learners.length * TIMES) throw new Error('The reader does not find every learner');

const parser = new XMLParser({ parseTagValue: false });
const OURS = 'Muster, a piece at a time';
const medians = await alternate(
  [
    { name: OURS, run: readByUs },
    { name: 'fast-xml-parser, whole', run: () => parser.parse(file) },
  ],
  { rounds: 3 },
);
const oursMs = medians.get(OURS)?.cpuMs ?? Number.NaN;

printTable(
  `${learners.length * TIMES} learners, ${figure(file.length / 1e6)} MB`,
  [...medians].map(([name, { wallMs, cpuMs }]) => ({
    reader: name,
    'MB/cpu-s': figure(perSecond(file.length / 1e6, cpuMs)),
    'learners/s': figure(perSecond(learners.length * TIMES, wallMs)),
    'times ours': figure(cpuMs / oursMs),
  })),
);
