import { UnexpectedAnswer } from './client/answers';
import { overFetch } from './client/over-fetch';
import { Cast } from './demo/cast';
import { Narrator, StoryBroken } from './journey/narrator';
import { playStory } from './journey/story';

/** `npm run journey`: the main job of the product, played against one that runs. */
async function run(): Promise<void> {
  const baseUrl = process.env['BASE_URL'] ?? 'http://localhost:3000';
  const narrator = new Narrator(console.log);
  const began = performance.now();
  console.log(`The journey of a call, at ${baseUrl}`);
  await playStory({ cast: new Cast(overFetch(baseUrl)), narrator });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\nAll as it must be, in ${seconds} s: ${narrator.summary}`);
}

/** What went wrong, for someone who may not know the code. */
function lastWords(error: unknown): string {
  if (error instanceof StoryBroken) return `Not as it must be. ${error.message}`;
  if (error instanceof UnexpectedAnswer) return unexpected(error);
  if (error instanceof TypeError && error.cause !== undefined)
    return 'Nobody answers there: start the product (`npm start`), or set BASE_URL.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function unexpected(error: UnexpectedAnswer): string {
  const hint =
    error.code === 'auth.credentials-refused'
      ? '\nThe journey is played by the people of the demo: see docs/demo.md.'
      : '';
  return `The service gave another answer than it must.\n${error.message}${hint}`;
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`\n${lastWords(error)}`);
    process.exit(1);
  },
);
