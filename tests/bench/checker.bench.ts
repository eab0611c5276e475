// Learners against the schema of the year: the generated checker against xmllint --stream, which also has to parse.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ilrHeader, ilrSerialiser, learnerChecker, year2526 } from '@/lib/ilr';
import { alternate, figure, perSecond, printTable } from './support/measure';
import { storedLearners } from './support/stored-learners';

const SCHEMA = path.resolve(import.meta.dirname, '../fixtures/ilr/xsd/2526.xsd');
const TIMES = 10;

const learners = await storedLearners(Number(process.argv[2] ?? 2_000));
const check = learnerChecker(year2526);
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

const checkAll = (): number => {
  let problems = 0;
  for (let time = 0; time < TIMES; time += 1) for (const learner of learners) problems += check(learner).length;
  return problems;
};

if (checkAll() > 0) throw new Error('The made-up learners do not fit the schema');

const MINUTES_AND_SECONDS = /(\d+)m([\d.]+)s/g;

/** The shell says how long its children were on the processor: the second line of `times`. */
const childCpuMs = (said: string): number => {
  const [, children = ''] = said.trim().split('\n');
  const times = [...children.matchAll(MINUTES_AND_SECONDS)];
  return times.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0);
};

/** Null where there is no xmllint. */
const lintCpuMs = (name: string): number | null => {
  const command = 'xmllint --stream --noout --schema "$1" "$2" || exit $?; times';
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, 'sh', SCHEMA, name], { encoding: 'utf8' });
  if (status === 127) return null;
  if (status !== 0) throw new Error(`xmllint does not accept the file: ${stderr}`);
  return childCpuMs(stdout);
};

const folder = mkdtempSync(path.join(tmpdir(), 'muster-bench-'));
try {
  const name = path.join(folder, 'file.xml');
  writeFileSync(name, file);
  const ours = (await alternate([{ name: 'ours', run: checkAll }], { rounds: 5 })).get('ours')?.cpuMs ?? Number.NaN;
  const lint = Math.min(...[lintCpuMs(name), lintCpuMs(name)].map((ms) => ms ?? Number.NaN));
  const rows = [
    { name: 'Muster, generated from the table', cpuMs: ours },
    { name: 'xmllint --stream, which also parses', cpuMs: lint },
  ];
  printTable(
    `${learners.length * TIMES} learners, ${figure(file.length / 1e6)} MB${Number.isNaN(lint) ? '; xmllint is not installed' : ''}`,
    rows
      .filter(({ cpuMs }) => !Number.isNaN(cpuMs))
      .map(({ name: checker, cpuMs }) => ({
        checker,
        'MB/cpu-s': figure(perSecond(file.length / 1e6, cpuMs)),
        'learners/cpu-s': figure(perSecond(learners.length * TIMES, cpuMs)),
        'times ours': figure(cpuMs / ours),
      })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
