/** Runs a command with two words and says what came of it, a failure in one sentence and with status 1. */
export async function runScript(
  usage: string,
  run: (first: string, second: string) => Promise<string>,
): Promise<void> {
  const [first, second] = process.argv.slice(2);
  try {
    if (first === undefined || second === undefined) throw new Error(`Usage: ${usage}`);
    process.stdout.write(`${await run(first, second)}\n`);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 1;
  }
}
