import type { Fault, PartnerBudget, Problem } from '../../../../api/contract';
import { problemOf } from '../../../../api/problems';

import type { Line } from './grid';

export type BudgetSaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'waiting' | 'saving' | 'offline' | 'conflict' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'stopped'; readonly problem: Problem };

export interface BudgetView {
  readonly lines: readonly Line[];
  readonly state: BudgetSaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Ways {
  readonly keptAs: string;
  readonly send: (lines: readonly Line[], version: number) => Promise<PartnerBudget>;
  readonly onSaved: (budget: PartnerBudget) => void;
}

const TYPING_MS = 600;
const RETRY_MS = 5000;
const UNDO_MAX = 100;

/** The budget of a partner as it is written: saved after each cell, and taken back step by step. */
export class BudgetDraft {
  private lines: readonly Line[];
  private version: number;
  private past: readonly (readonly Line[])[] = [];
  private future: readonly (readonly Line[])[] = [];
  private isDirty = false;
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private view: BudgetView;
  private readonly listeners = new Set<() => void>();

  constructor(
    { lines, version }: PartnerBudget,
    private readonly ways: Ways,
  ) {
    const kept = localStorage.getItem(ways.keptAs);
    const found = kept === null ? null : (JSON.parse(kept) as Kept);
    this.lines = found?.lines ?? lines;
    this.version = found?.version ?? version;
    this.isDirty = found !== null;
    this.view = this.viewIn(this.isDirty ? { kind: 'waiting' } : { kind: 'saved', at: null });
    if (this.isDirty) this.wait(0);
  }

  readonly read = (): BudgetView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(lines: readonly Line[]): void {
    if (lines === this.lines) return;
    this.past = [...this.past, this.lines].slice(-UNDO_MAX);
    this.future = [];
    this.become(lines);
  }

  undo(): void {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.past = this.past.slice(0, -1);
    this.future = [this.lines, ...this.future];
    this.become(before);
  }

  redo(): void {
    const [after, ...rest] = this.future;
    if (after === undefined) return;
    this.future = rest;
    this.past = [...this.past, this.lines];
    this.become(after);
  }

  /** What the API made of a table that was pasted: it can be taken back like anything else. */
  receive(budget: PartnerBudget): void {
    this.past = [...this.past, this.lines].slice(-UNDO_MAX);
    this.future = [];
    this.isDirty = false;
    this.accept(budget);
  }

  /** Somebody else saved first: what they have is taken, or mine is saved over it. */
  settle(theirs: PartnerBudget, isMineKept: boolean): void {
    this.version = theirs.version;
    if (isMineKept) {
      this.tell({ kind: 'waiting' });
      void this.flush();
    } else this.receive(theirs);
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { kind } = this.view.state;
    if (this.isSending || !this.isDirty || kind === 'conflict' || kind === 'stopped') return;
    const sent = this.lines;
    this.isSending = true;
    this.tell({ kind: 'saving' });
    try {
      const budget = await this.ways.send(sent, this.version);
      this.isSending = false;
      this.isDirty = this.lines !== sent;
      this.accept(budget);
    } catch (error) {
      this.isSending = false;
      this.refuse(problemOf(error));
    }
  }

  get presentVersion(): number {
    return this.version;
  }

  dispose(): void {
    void this.flush();
    clearTimeout(this.timer);
  }

  private become(lines: readonly Line[]): void {
    this.lines = lines;
    this.isDirty = true;
    this.keep();
    const { state } = this.view;
    this.tell(state.kind === 'conflict' ? state : { kind: 'waiting' });
    this.wait(TYPING_MS);
  }

  private accept(budget: PartnerBudget): void {
    this.version = budget.version;
    if (!this.isDirty) this.lines = budget.lines;
    this.keep();
    this.ways.onSaved(budget);
    if (this.isDirty) this.wait(TYPING_MS);
    this.tell(this.isDirty ? { kind: 'waiting' } : { kind: 'saved', at: new Date() });
  }

  private refuse(problem: Problem): void {
    const { status, errors } = problem;
    if (status === 412) this.tell({ kind: 'conflict' });
    else if (status === 422 || status === 400) this.tell({ kind: 'refused', faults: errors });
    else if (status === 0 || status === 401 || status === 429 || status >= 500) {
      this.tell({ kind: 'offline' });
      this.wait(RETRY_MS);
    } else this.tell({ kind: 'stopped', problem });
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private keep(): void {
    const { keptAs } = this.ways;
    const kept: Kept = { lines: this.lines, version: this.version };
    if (this.isDirty) localStorage.setItem(keptAs, JSON.stringify(kept));
    else localStorage.removeItem(keptAs);
  }

  private tell(state: BudgetSaveState): void {
    this.view = this.viewIn(state);
    for (const listener of this.listeners) listener();
  }

  private viewIn(state: BudgetSaveState): BudgetView {
    const [canUndo, canRedo] = [this.past.length > 0, this.future.length > 0];
    return { lines: this.lines, state, canUndo, canRedo };
  }
}

interface Kept {
  readonly lines: readonly Line[];
  readonly version: number;
}
