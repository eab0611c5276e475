import { say } from '../bootstrap.mjs';

const MOST_NAMED = 25;

/** Counts what passed and what failed, and keeps a sentence for everything that did not pass. */
export function makeTally() {
  let passed = 0;
  const complaints = [];
  let failed = 0;

  const add = (outcome) => {
    passed += outcome.passed ?? 0;
    failed += outcome.failed ?? 0;
    complaints.push(...(outcome.complaints ?? []));
  };

  /** A step answers with its counts, or with nothing when it is one check that passed; it throws when that failed. */
  async function step(name, work) {
    const began = performance.now();
    console.log();
    say(name);
    let outcome;
    try {
      outcome = (await work()) ?? { passed: 1 };
    } catch (error) {
      outcome = { failed: 1, complaints: [error.message] };
    }
    add({ ...outcome, complaints: outcome.complaints?.map((complaint) => `${name}: ${complaint}`) });
    const took = ((performance.now() - began) / 1000).toFixed(1);
    say(`${name}: ${outcome.failed ? 'FAILED' : 'passed'} in ${took} s`);
  }

  /** The last line is for machines too: nothing comes after it. */
  function report() {
    console.log();
    for (const complaint of complaints) console.log(`FAILED ${complaint}`);
    say('done');
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0;
  }

  return { step, report };
}

/**
 * The counts of a test runner. A run that passed over a test, or had none, has not shown what it was run for.
 * What failed is named once more at the very end: of a long log often nothing else is kept.
 * @param {{ passed: number, failed: number, skipped?: number, flaky?: number, exitCode: number, failures?: string[] }} run
 */
export function outcomeOf({ passed, failed, skipped = 0, flaky = 0, exitCode, failures = [] }) {
  const complaints = [];
  if (failed > 0) complaints.push(`${failed} of the tests failed`);
  if (skipped > 0) complaints.push(`${skipped} of the tests were skipped or left to do`);
  if (flaky > 0) complaints.push(`${flaky} of the tests passed only when tried again`);
  if (passed + failed + skipped + flaky === 0) complaints.push('there was no test to run');
  const counted = failed + skipped + flaky;
  const broke = counted === 0 && (exitCode !== 0 || complaints.length > 0);
  if (broke && complaints.length === 0) complaints.push(`no test failed, yet the run did (${exitCode})`);
  return { passed, failed: counted + (broke ? 1 : 0), complaints: [...complaints, ...shortened(failures)] };
}

const shortened = (failures) =>
  failures.length > MOST_NAMED
    ? [...failures.slice(0, MOST_NAMED), `and ${failures.length - MOST_NAMED} more, above`]
    : failures;
