import type { ApplicationField } from '../../../../api/contract';

import type { Scope } from './conditions';
import type { Answers } from './join-answers';

type Value = Answers[string];

/** One question, what is answered to it, and what was said of the answer. */
export interface QuestionProps {
  readonly id: string;
  readonly field: ApplicationField;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly scope: Scope;
  readonly applicationId: string;
}
