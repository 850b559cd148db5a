import { isDeepStrictEqual } from 'node:util';

import type { ProblemBody } from '../client/answers';

/** A figure or a state that is not what the story says it must be. */
export class StoryBroken extends Error {
  override readonly name = 'StoryBroken';

  constructor(what: string, found: unknown, wanted: unknown) {
    super(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
  }
}

/** A refusal, and the same one in English when it was asked for. */
export interface Told {
  readonly problem: ProblemBody;
  readonly inEnglish?: ProblemBody;
}

const TEXT_WIDTH = 74;
const REFERENCE_WIDTH = 22;

/** So many give the idea: all of them were said in French. */
const ENGLISH_REASONS = 3;

/** Tells the story, one line a step, and holds each figure against what it must be. */
export class Narrator {
  private figures = 0;
  private refusals = 0;

  constructor(private readonly print: (line: string) => void) {}

  chapter(title: string): void {
    this.print(`\n${title}`);
  }

  step(text: string, reference = '', state = ''): void {
    const columns = [text.padEnd(TEXT_WIDTH), reference.padEnd(REFERENCE_WIDTH), state];
    this.print(`  ✓ ${columns.join('  ').trimEnd()}`);
  }

  /** @throws StoryBroken */
  check(what: string, found: unknown, wanted: unknown): void {
    if (!isDeepStrictEqual(found, wanted)) throw new StoryBroken(what, found, wanted);
    this.figures += 1;
  }

  /** A refusal that must come, with every reason that must be among its own. */
  refused(text: string, code: string, reasons: readonly string[], told: Told): void {
    const { problem, inEnglish } = told;
    this.check(`${text}: the code of the problem`, problem.code, code);
    const given = problem.errors.map((reason) => reason.code);
    for (const reason of reasons)
      this.check(`${text}: ${reason} is among the reasons`, given.includes(reason), true);
    this.refusals += 1;
    this.print(`  ✗ ${text.padEnd(TEXT_WIDTH)}  ${problem.status} ${problem.code}`);
    this.say('FR', problem, problem.errors.length);
    if (inEnglish !== undefined) this.say('EN', inEnglish, ENGLISH_REASONS);
  }

  get summary(): string {
    return `${this.figures} figures and states checked, ${this.refusals} refusals understood.`;
  }

  private say(language: string, { detail, errors }: ProblemBody, howMany: number): void {
    this.print(`      ${language}  ${detail}`);
    for (const reason of errors.slice(0, howMany))
      this.print(`          · ${reason.detail} (${reason.code})`);
    if (errors.length > howMany) this.print(`          · … and ${errors.length - howMany} more`);
  }
}
