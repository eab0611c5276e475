// How a command of ours ends: what it started is stopped first, in reverse order, however it ends.
const PARENT_CHECK_MS = 500;
const cleanUps = [];
let isStopping = false;

export const whenStopping = (cleanUp) => cleanUps.unshift(cleanUp);

export async function stop(exitCode) {
  if (isStopping) return;
  isStopping = true;
  for (const cleanUp of cleanUps) {
    try {
      await cleanUp();
    } catch (error) {
      console.error(error.message);
    }
  }
  process.exit(exitCode);
}

/** npm starts us through a shell, and a shell that is told to stop does not tell us: our parent changes, that is all. */
function stopWithParent(exitCode) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(exitCode), PARENT_CHECK_MS).unref();
}

/** Runs a command to its end, which is `work` returning, failing, or the person stopping it. */
export async function command(work, { codeOnSignal }) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(codeOnSignal));
  stopWithParent(codeOnSignal);
  try {
    await work();
  } catch (error) {
    // A child that was told to stop fails too; that is no news.
    if (isStopping) return;
    console.error(`\n${error.message}`);
    await stop(1);
  }
}
