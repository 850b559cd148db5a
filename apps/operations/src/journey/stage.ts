import type { Cast } from '../demo/cast';
import type { Narrator } from './narrator';

/** What every chapter plays with. */
export interface Stage {
  readonly cast: Cast;
  readonly narrator: Narrator;
  /** Moves a clock that can be set, where the story is played on one; else time passes by itself. */
  readonly passTime?: (until: Date) => void;
}
