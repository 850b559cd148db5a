import type { Fault, Problem } from '../../../../api/contract';
import { problemOf } from '../../../../api/problems';

import { choose, isSame, joinAnswers, type Answers, type Conflict } from './join-answers';

/** What the API has of a section. */
export interface SavedSection {
  readonly answers: Answers;
  readonly version: number;
}

/** Whether what was typed is safe. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null; readonly isJoined: boolean }
  | { readonly kind: 'waiting' | 'saving' | 'offline' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'stopped'; readonly problem: Problem };

export interface DraftView {
  readonly answers: Answers;
  readonly state: SaveState;
  /** Whether it was found in this browser, from a visit that could not send it. */
  readonly isRecovered: boolean;
}

interface Ways {
  /** Where what is not sent yet is kept in this browser. */
  readonly keptAs: string;
  /** Sends what changed; throws a problem of the API, or that it cannot be reached. */
  readonly send: (
    changes: Answers,
    version: number,
  ) => Promise<SavedSection & { mergedWith: number | null }>;
  readonly onSaved: (saved: SavedSection) => void;
}

const TYPING_MS = 900;
const RETRY_MS = [2000, 5000, 10_000, 30_000] as const;

/**
 * What somebody writes in a section: sent as they write, kept in the browser until it has been,
 * joined with what others wrote. Whatever happens, what was typed is not lost.
 */
export class SectionDraft {
  private saved: SavedSection;
  private readonly changes = new Map<string, Answers[string]>();
  private view: DraftView;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private isSending = false;
  private theirs: SavedSection | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    saved: SavedSection,
    private readonly ways: Ways,
  ) {
    const kept = this.recover();
    this.saved = kept?.saved ?? saved;
    for (const [code, value] of kept?.changes ?? []) this.changes.set(code, value);
    const isRecovered = this.changes.size > 0;
    const state: SaveState = isRecovered
      ? { kind: 'waiting' }
      : { kind: 'saved', at: null, isJoined: false };
    this.view = { answers: this.present(), state, isRecovered };
    if (isRecovered) this.wait(0);
  }

  readonly read = (): DraftView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(code: string, value: Answers[string]): void {
    if (isSame(value, this.saved.answers[code])) this.changes.delete(code);
    else this.changes.set(code, value);
    this.keep();
    const { state } = this.view;
    this.tell(state.kind === 'conflict' ? state : { kind: 'waiting' });
    if (state.kind !== 'conflict') this.wait(TYPING_MS);
  }

  /** Sends now what there is to send: the page is left, or the network is back. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { kind } = this.view.state;
    if (this.isSending || kind === 'conflict' || kind === 'stopped') return;
    if (this.changes.size === 0) {
      if (kind === 'waiting') this.tell({ kind: 'saved', at: null, isJoined: false });
      return;
    }
    this.isSending = true;
    this.tell({ kind: 'saving' });
    const sent = new Map(this.changes);
    try {
      const saved = await this.ways.send(Object.fromEntries(sent), this.saved.version);
      this.isSending = false;
      this.accept(saved, sent, saved.mergedWith !== null);
    } catch (error) {
      this.isSending = false;
      this.refuse(error);
    }
  }

  /** Settles a conflict: for each pointer, what both agree on. */
  resolve(chosen: ReadonlyMap<string, Conflict['mine']>): void {
    if (this.theirs === null) return;
    const mine = this.present();
    let answers = joinAnswers({ base: this.saved.answers, theirs: this.theirs.answers, mine });
    for (const [pointer, value] of chosen) answers = choose(answers, pointer, value, mine);
    this.saved = this.theirs;
    this.theirs = null;
    this.changes.clear();
    for (const [code, value] of Object.entries(answers))
      if (!isSame(value, this.saved.answers[code])) this.changes.set(code, value);
    this.keep();
    this.tell({ kind: 'waiting' });
    void this.flush();
  }

  /** What the section says now, an earlier version having been brought back. */
  replace(saved: SavedSection): void {
    this.changes.clear();
    this.accept(saved, new Map(), false);
  }

  dispose(): void {
    void this.flush();
    clearTimeout(this.timer);
  }

  private accept(saved: SavedSection, sent: ReadonlyMap<string, unknown>, isJoined: boolean): void {
    this.saved = { answers: saved.answers, version: saved.version };
    for (const [code, value] of sent)
      if (this.changes.get(code) === value) this.changes.delete(code);
    this.tries = 0;
    this.keep();
    this.ways.onSaved(this.saved);
    if (this.changes.size === 0) this.tell({ kind: 'saved', at: new Date(), isJoined });
    else {
      this.tell({ kind: 'waiting' });
      this.wait(TYPING_MS);
    }
  }

  private refuse(error: unknown): void {
    const problem = problemOf(error);
    const { status, errors } = problem;
    if (status === 412) this.meet(problem);
    else if (status === 422) this.tell({ kind: 'refused', faults: errors });
    else if (status === 0 || status === 401 || status === 429 || status >= 500) {
      this.tell({ kind: 'offline' });
      this.wait(RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)] ?? TYPING_MS);
      this.tries += 1;
    } else this.tell({ kind: 'stopped', problem });
  }

  /** Somebody else answered the same question first: both texts are shown. */
  private meet(problem: Problem): void {
    const { current, conflicts } = problem as Problem & {
      readonly current: SavedSection;
      readonly conflicts: readonly Conflict[];
    };
    this.theirs = { answers: current.answers, version: current.version };
    if (conflicts.length === 0) this.resolve(new Map());
    else this.tell({ kind: 'conflict', conflicts });
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private present(): Answers {
    return { ...this.saved.answers, ...Object.fromEntries(this.changes) };
  }

  private tell(state: SaveState): void {
    this.view = { ...this.view, answers: this.present(), state };
    for (const listener of this.listeners) listener();
  }

  private keep(): void {
    const { keptAs } = this.ways;
    if (this.changes.size === 0) localStorage.removeItem(keptAs);
    else {
      const kept: Kept = { saved: this.saved, changes: [...this.changes] };
      localStorage.setItem(keptAs, JSON.stringify(kept));
    }
  }

  private recover(): Kept | null {
    const text = localStorage.getItem(this.ways.keptAs);
    return text === null ? null : (JSON.parse(text) as Kept);
  }
}

/** What the browser keeps: what was written, and what it was written upon. */
interface Kept {
  readonly saved: SavedSection;
  readonly changes: readonly (readonly [string, Answers[string]])[];
}
