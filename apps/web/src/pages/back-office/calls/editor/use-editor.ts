import { createContext, useContext } from 'react';

import type { Fault } from '../../../../api/contract';
import type { Translated } from '../../../../i18n/language';
import type { FieldState } from '../../../../ui/form/use-form';
import { inCents } from '../../../shared/euros';

import { valueAt } from './content';
import type { Draft } from './draft-store';
import { idAt } from './steps';

/** What the fields of every step are bound to. */
export interface Editor {
  readonly draft: Draft;
  /** The organisation whose call it is. */
  readonly funderId: string;
  readonly set: (pointer: string, value: unknown) => void;
  /** What is said beside fields. */
  readonly faults: readonly Fault[];
}

/** A field for what a pointer names, and how what is chosen in it is written. */
interface Bind {
  <Value>(pointer: string, value: Value, write: (value: Value) => unknown): FieldState<Value>;
}

export const EditorContext = createContext<Editor | null>(null);

/** The call in hand, and fields for any part of it, named by its JSON pointer. */
export function useEditor() {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('No call is being edited here');
  const at: Bind = (pointer, value, write) => ({
    id: idAt(pointer),
    name: pointer,
    value,
    onChange: (next) => editor.set(pointer, write(next)),
    error: errorAt(editor.faults, pointer),
  });
  const read = (pointer: string): unknown => valueAt(editor.draft.content, pointer);
  return {
    content: editor.draft.content,
    set: editor.set,
    funderId: editor.funderId,
    read,
    text: (pointer: string) => at(pointer, textOf(read(pointer)), (text) => text),
    /** Empty is null. */
    maybe: (pointer: string) => at(pointer, textOf(read(pointer)), (text) => text || null),
    whole: (pointer: string) => at(pointer, textOf(read(pointer)), wholeOf),
    money: (pointer: string) =>
      at(pointer, textOf(valueAt(read(pointer), '/amount')).replace(/\.00$/, ''), (text) =>
        text === '' ? null : { amount: inCents(text), currency: 'EUR' },
      ),
    flag: (pointer: string) => at(pointer, read(pointer) === true, (value) => value),
    answer: (pointer: string) =>
      at(pointer, (read(pointer) ?? null) as boolean | null, (value) => value),
    list: (pointer: string) =>
      at(pointer, (read(pointer) ?? []) as readonly string[], (values) => values),
    errorAt: (pointer: string) => errorAt(editor.faults, pointer),
  };
}

/** Of a field: what is said of it, or of what it holds as one value. */
function errorAt(faults: readonly Fault[], pointer: string): string | undefined {
  return faults.find((fault) => fault.pointer === pointer || fault.pointer === `${pointer}/amount`)
    ?.detail;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What is no whole number is left for the API to refuse. */
function wholeOf(text: string): number | string | null {
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

export const NO_TEXT: Translated = { fr: '', en: '' };
