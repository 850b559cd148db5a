import type { ChangeDraftRequest, Fault } from '../../../../api/contract';
import { isStale, problemOf } from '../../../../api/problems';

import { isContentKey, pick, withValue, type Content, type ContentKey } from './content';

/**
 * `offline`: nobody answered, and it is tried again; `refused`: the API said why; `stale`: somebody
 * else has changed the call meanwhile, and nothing more is sent.
 */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'stale';

export interface Draft {
  readonly content: Content;
  readonly version: number;
  /** What the API does not know yet. */
  readonly changed: ReadonlySet<ContentKey>;
  readonly save: SaveState;
  readonly savedAt: number | null;
  /** Why the last saving was refused. */
  readonly faults: readonly Fault[];
}

/** Sends what has changed, and has the version that follows. What it throws is a problem. */
type Send = (patch: ChangeDraftRequest, version: number) => Promise<number>;

const PAUSE_MS = 900;
const RETRY_MS = 5000;

/** What is being written of a call: kept here at once, and at the API after a pause. */
export class DraftStore {
  private draft: Draft;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param send null: what is written is kept here until somebody takes it with `patch`. */
  constructor(
    content: Content,
    version: number,
    private readonly send: Send | null,
  ) {
    const nothing = { changed: new Set<ContentKey>(), faults: [], savedAt: null };
    this.draft = { content, version, save: 'saved', ...nothing };
  }

  readonly read = (): Draft => this.draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Writes one value, where a JSON pointer says. */
  readonly set = (pointer: string, value: unknown): void => {
    const key = pointer.split('/')[1] ?? '';
    if (!isContentKey(key)) throw new Error(`Nothing of a call is at ${pointer}`);
    const { content, changed, save } = this.draft;
    this.become({
      content: withValue(content, pointer, value),
      changed: new Set([...changed, key]),
      save: this.send === null || save === 'saving' || save === 'stale' ? save : 'waiting',
    });
    this.plan(PAUSE_MS);
  };

  /** What would be sent now. */
  readonly patch = (): ChangeDraftRequest => pick(this.draft.content, this.draft.changed);

  /** Sends what waits, without a pause. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    const { changed, save, version } = this.draft;
    if (this.send === null || changed.size === 0 || save === 'saving' || save === 'stale') return;
    const patch = this.patch();
    this.become({ save: 'saving', changed: new Set() });
    try {
      const next = await this.send(patch, version);
      const more = this.draft.changed.size > 0;
      this.become({
        version: next,
        save: more ? 'waiting' : 'saved',
        savedAt: Date.now(),
        faults: [],
      });
      if (more) this.plan(0);
    } catch (error) {
      this.take(error, changed);
    }
  };

  /** What could not be sent is kept; only silence is worth another try by itself. */
  private take(error: unknown, sent: ReadonlySet<ContentKey>): void {
    const problem = problemOf(error);
    const isSilence = problem.status === 0 || problem.status >= 500;
    this.become({
      changed: new Set([...sent, ...this.draft.changed]),
      save: isStale(problem) ? 'stale' : isSilence ? 'offline' : 'refused',
      faults: isSilence ? this.draft.faults : reasonsOf(problem),
    });
    if (isSilence) this.plan(RETRY_MS);
  }

  private plan(delay: number): void {
    clearTimeout(this.timer);
    if (this.send !== null) this.timer = setTimeout(() => void this.flush(), delay);
  }

  private become(changes: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changes };
    for (const listener of this.listeners) listener();
  }
}

function reasonsOf({ errors, code, detail }: ReturnType<typeof problemOf>): readonly Fault[] {
  return errors.length > 0 ? errors : [{ code, detail, pointer: null }];
}
