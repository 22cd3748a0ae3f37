import { spawnSync } from 'node:child_process';

/**
 * Lets this process, in which the server and the shaped link live, run only when the browser leaves a processor free,
 * and what it starts run as usual: a phone does not share its processor with its server. On two cores the page's
 * tasks are otherwise told up to twice as long as what they did. Answers whether the system could (Linux).
 */
export function giveWay(): boolean {
  const { status } = spawnSync('chrt', ['--reset-on-fork', '--idle', '--pid', '0', String(process.pid)]);
  return status === 0;
}
