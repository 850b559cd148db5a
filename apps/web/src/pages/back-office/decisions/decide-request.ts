import type { Application, DecideRequest } from '../../../api/contract';
import { inCents } from '../../shared/euros';

import { instantOf } from './use-deciding-many';

/** What a decision-maker writes, as text, before it is sent. */
export interface WrittenDecision {
  readonly outcome: string;
  readonly amount: string;
  readonly pool: string;
  readonly mitigations: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly condition: string;
  readonly isBlocking: boolean;
  readonly liftedByRole: string;
  readonly dueOn: string;
  readonly section: string;
  readonly change: string;
  readonly reopensUntil: string;
  readonly releaseAt: string;
}

export function blankDecision({ requested }: Application): WrittenDecision {
  return {
    outcome: 'granted',
    amount: requested.amount,
    pool: 'general',
    mitigations: [],
    reasons: {},
    condition: '',
    isBlocking: true,
    liftedByRole: 'officer',
    dueOn: '',
    section: '',
    change: '',
    reopensUntil: '',
    releaseAt: '',
  };
}

/** The same, as the API takes it: only what belongs to the outcome. */
export function requestOf(written: WrittenDecision): DecideRequest {
  const outcome = written.outcome as DecideRequest['outcome'];
  const reasons = Object.entries(written.reasons)
    .filter(([, text]) => text.trim() !== '')
    .map(([criterionCode, text]) => ({ criterionCode, text }));
  const said = { outcome, reasons, releaseAt: instantOf(written.releaseAt) };
  if (outcome === 'second-wave') {
    const changes = [{ sectionCode: written.section, text: written.change }];
    return { ...said, changes, reopensUntil: instantOf(written.reopensUntil) };
  }
  if (outcome === 'refused') return said;
  return {
    ...said,
    amount: { amount: inCents(written.amount), currency: 'EUR' },
    pool: written.pool as DecideRequest['pool'],
    mitigations: written.mitigations as DecideRequest['mitigations'],
    ...(outcome === 'granted-with-conditions' ? { conditions: [conditionOf(written)] } : {}),
  };
}

/** Where the reasons of a refusal are mended. */
export function fieldAt(pointer: string): string | null {
  const [, first = '', , third] = pointer.split('/');
  if (first === 'conditions') return third === 'dueOn' ? 'dueOn' : 'condition';
  if (first === 'changes') return third === 'sectionCode' ? 'section' : 'change';
  return first;
}

type Condition = NonNullable<DecideRequest['conditions']>[number];

function conditionOf(written: WrittenDecision): Condition {
  const { condition: text, isBlocking, dueOn } = written;
  return {
    text,
    isBlocking,
    liftedByRole: written.liftedByRole as Condition['liftedByRole'],
    dueOn,
  };
}
