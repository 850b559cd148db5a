import { useId, useMemo, useState } from 'react';

import type { Fault } from '../../api/contract';
import { isStale, problemOf } from '../../api/problems';

/** What a field of a form needs to know. */
export interface FieldState<Value> {
  readonly id: string;
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

/** One line of the summary: the sentence, and the field that it is about. */
export interface FormFault {
  readonly sentence: string;
  /** Of the field that it is about; null when it is no single one. */
  readonly fieldId: string | null;
}

export interface FormState<Values> {
  readonly values: Values;
  readonly set: (changes: Partial<Values>) => void;
  readonly field: <Name extends keyof Values & string>(name: Name) => FieldState<Values[Name]>;
  /** Why the last try was refused; empty when there was none. */
  readonly faults: readonly FormFault[];
  /** Whether somebody else changed it meanwhile (412). */
  readonly isStale: boolean;
  readonly isBusy: boolean;
  /** Counts the refusals, so that each one takes the focus to the summary. */
  readonly refusals: number;
  readonly submit: () => Promise<void>;
}

export interface FormOptions<Values> {
  readonly initial: Values;
  /** Sends the form. What it throws is shown: a problem of the API, with its reasons. */
  readonly send: (values: Values) => Promise<unknown>;
  /** What can be told without asking the API; none lets the form be sent. */
  readonly check?: (values: Values) => readonly Fault[];
  /** Where the API's pointers lead, when they are not the names of the fields. */
  readonly fieldAt?: (pointer: string) => string | null;
  /** The sentence for a problem that has none: the service does not answer. */
  readonly otherwise?: string;
}

/** A form: what was typed, and what was said about it. What was typed is never lost. */
export function useForm<Values extends object>({
  initial,
  send,
  check = () => [],
  fieldAt = nameIn,
  otherwise = '',
}: FormOptions<Values>): FormState<Values> {
  const prefix = useId();
  const [values, setValues] = useState(initial);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [outcome, setOutcome] = useState({ isBusy: false, isStale: false, refusals: 0 });
  const set = (changes: Partial<Values>): void => setValues((now) => ({ ...now, ...changes }));

  const refuse = (faults: readonly Fault[], stale = false): void => {
    setRefused(faults);
    setOutcome(({ refusals }) => ({ isBusy: false, isStale: stale, refusals: refusals + 1 }));
  };
  const submit = async (): Promise<void> => {
    if (outcome.isBusy) return;
    const faults = check(values);
    if (faults.length > 0) return refuse(faults);
    setOutcome((now) => ({ ...now, isBusy: true, isStale: false }));
    try {
      await send(values);
      setRefused([]);
      setOutcome((now) => ({ ...now, isBusy: false }));
    } catch (error) {
      refuse(faultsOf(error, otherwise), isStale(problemOf(error)));
    }
  };

  const idOf = (name: string): string => `${prefix}${name}`;
  const faults = useMemo(
    () => refused.map((fault) => toLine(fault, initial, fieldAt, (name) => `${prefix}${name}`)),
    [refused, initial, fieldAt, prefix],
  );
  const field = <Name extends keyof Values & string>(name: Name): FieldState<Values[Name]> => ({
    id: idOf(name),
    name,
    value: values[name],
    onChange: (value) => set({ [name]: value } as unknown as Partial<Values>),
    error: faults.find(({ fieldId }) => fieldId === idOf(name))?.sentence,
  });
  return { values, set, field, faults, submit, ...outcome };
}

/** The reasons of a refusal; the refusal itself when it gives no other. */
function faultsOf(error: unknown, otherwise: string): readonly Fault[] {
  const { errors, detail, code } = problemOf(error);
  if (errors.length > 0) return errors;
  return [{ code, detail: detail === '' ? otherwise : detail, pointer: null }];
}

function toLine(
  { detail, pointer }: Fault,
  fields: object,
  fieldAt: (pointer: string) => string | null,
  idOf: (name: string) => string,
): FormFault {
  const name = pointer === null ? null : fieldAt(pointer);
  const isHere = name !== null && Object.hasOwn(fields, name);
  return { sentence: detail, fieldId: isHere ? idOf(name) : null };
}

/** `/email` is about the field `email`, and so is `/email/0`. */
function nameIn(pointer: string): string | null {
  return pointer.split('/')[1] ?? null;
}
