/** RFC 9457, with a code and every reason at once. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemReason[];
}

export interface ProblemReason {
  readonly code: string;
  readonly detail: string;
  readonly pointer: string | null;
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  /** As it came, to the letter. */
  readonly text: string;
  /** Whether it is the answer to an earlier request under the same key. */
  readonly isReplayed: boolean;
}

/** An answer of another kind than the one that was counted on. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';

  constructor(
    asked: string,
    readonly status: number,
    readonly text: string,
  ) {
    super(`${asked} → ${status}\n${readable(text)}`);
  }

  /** The code of the problem; null when the answer is none. */
  get code(): string | null {
    return problemIn(this.text)?.code ?? null;
  }
}

/** The problem that an answer says; null when it says something else. */
export function problemIn(text: string): ProblemBody | null {
  const body = jsonIn(text);
  const isProblem = typeof body === 'object' && body !== null && 'code' in body;
  return isProblem ? (body as ProblemBody) : null;
}

export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readable(text: string): string {
  const problem = problemIn(text);
  if (problem === null) return text.slice(0, 500);
  const reasons = (problem.errors ?? []).map(
    ({ code, detail, pointer }) => `  - ${pointer ?? ''} ${code}: ${detail}`,
  );
  return [`${problem.code}: ${problem.detail}`, ...reasons].join('\n');
}
