type Step = () => Promise<unknown>;

/** What was started, to be stopped in the opposite order, each whatever became of the others. */
export class Undo {
  private readonly steps: Step[] = [];

  add(step: Step): void {
    this.steps.push(step);
  }

  async all(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.steps.splice(0).toReversed()) {
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything stopped in order.');
  }
}
