// A version whose packages for other platforms are not published is left out of the lock without a word, and then
// `npm ci` refuses that lock on every machine. This finds it on the machine where the lock was made.
import { readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? inRoot('package-lock.json'), 'utf8'));
const nameOf = (place) => place.replace(/^.*node_modules\//, '');
const present = new Set(Object.keys(packages).map(nameOf));

const faults = Object.entries(packages).flatMap(([place, { version, resolved, optionalDependencies = {} }]) => {
  const missing = Object.keys(optionalDependencies).filter((name) => !present.has(name));
  return [
    ...missing.map((name) => `${name} is missing, which ${nameOf(place)} ${version} asks for`),
    ...(resolved ? [`${nameOf(place)} is tied to the registry it came from: remove "resolved"`] : []),
  ];
});

for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('package-lock.json is complete');
process.exitCode = faults.length === 0 ? 0 : 1;
