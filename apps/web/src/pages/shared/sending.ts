import { useQueryClient } from '@tanstack/react-query';

import type { Fault } from '../../api/contract';
import { useIntent } from '../../api/intent';
import { useWords } from '../../i18n/words';
import formWords from '../../ui/form/form.words.json';
import { useForm, type FormState } from '../../ui/form/use-form';
import { tell } from '../../ui/toasts';

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the API answered; thrown when it refused, for whoever asked to show it. */
export async function answerOf<Data>(asked: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw error;
  return data as Data;
}

/** A version, as `If-Match` wants it. */
export function versionTag(version: number): { readonly 'If-Match': string } {
  return { 'If-Match': `"${String(version)}"` };
}

interface SendingOptions<Values, Answer> {
  readonly initial: Values;
  /** Sends the form under the key of its intention. */
  readonly send: (values: Values, key: string) => Promise<Answer>;
  /** Told in passing once it is done. */
  readonly told?: string;
  readonly onDone?: (answer: Answer) => unknown;
  readonly check?: (values: Values) => readonly Fault[];
  readonly fieldAt?: (pointer: string) => string | null;
}

/** A form that changes something: once it is done, all that is shown is asked for again. */
export function useSending<Values extends object, Answer>({
  send,
  told,
  onDone,
  ...options
}: SendingOptions<Values, Answer>): FormState<Values> {
  const queries = useQueryClient();
  const intent = useIntent();
  const otherwise = useWords(formWords)('unreachable');
  return useForm({
    ...options,
    otherwise,
    send: async (values) => {
      const answer = await send(values, intent.key);
      intent.renew();
      if (told !== undefined) tell(told);
      await onDone?.(answer);
      await queries.invalidateQueries();
    },
  });
}

/** Text that may be left out: nothing, for the API, is null. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
