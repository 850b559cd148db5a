import { openOutbox, tell } from '../support/outbox-house';

/**
 * A process that tells of the things it is given, or works on what was told: for tests that have
 * it killed at a point of its work (FAIL_AT).
 */
async function main(): Promise<void> {
  const [, , task = '', ...things] = process.argv;
  const house = await openOutbox(process.env, { runs: task === 'work' ? 'everything' : 'nothing' });
  if (task === 'tell') {
    await tell(house, things);
    await house.close();
  } else {
    process.stdout.write('at work\n');
  }
}

void main();
