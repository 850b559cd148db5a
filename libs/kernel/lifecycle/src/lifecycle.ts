import { Problem } from '#kernel/problems';

/** For each state, the actions it allows and the state that each leads to. */
type Transitions<State extends string, Action extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Action, State>>>>
>;

export interface Lifecycle<State extends string, Action extends string> {
  readonly states: readonly State[];
  /** What may be done in this state, in the order of the table. */
  actionsIn(state: State): readonly Action[];
  /** The state that the action leads to. @throws TransitionNotAllowed */
  after(state: State, action: Action): State;
}

/** Refused because of the state the thing is in; the answer names that state and what it allows. */
export class TransitionNotAllowed extends Problem {
  constructor(module: string, state: string, action: string, allowedActions: readonly string[]) {
    super({
      kind: 'conflict',
      code: `${module}.transition-not-allowed`,
      params: { state, action },
      extensions: { state, allowedActions },
    });
  }
}

/** A life cycle whose refusals carry the code `<module>.transition-not-allowed`. */
export function lifecycle<State extends string, Action extends string>(
  module: string,
  transitions: Transitions<State, Action>,
): Lifecycle<State, Action> {
  const actionsIn = (state: State) => Object.keys(transitions[state]) as Action[];
  return {
    states: Object.keys(transitions) as State[],
    actionsIn,
    after(state, action) {
      const next = transitions[state][action];
      if (next === undefined)
        throw new TransitionNotAllowed(module, state, action, actionsIn(state));
      return next;
    },
  };
}
