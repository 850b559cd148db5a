/** How the house says no (`Problem`), and how it admits its own faults (`Bug`). */
export { Bug, invariant } from './bug';
export { Problem, type ProblemKind, type ProblemOptions } from './problem';
export { refusal, type Params, type Refusal } from './refusal';
