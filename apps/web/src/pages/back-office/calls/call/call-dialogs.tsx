import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../../api/client';
import type { Call } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useWords } from '../../../../i18n/words';
import { Dialog } from '../../../../ui/dialog';
import { Form } from '../../../../ui/form/form';
import { TextArea, TextField } from '../../../../ui/form/text-fields';
import { useForm, type FieldState } from '../../../../ui/form/use-form';
import { StaleNotice } from '../../../../ui/problem-state';
import { tell } from '../../../../ui/toasts';

import words from './call.words.json';

interface DialogProps {
  readonly call: Call;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const NO_REASON = { fr: '', en: '' };

/** A later deadline, and why: one act, told to everyone who is in a consortium of the call. */
export function ExtendDialog({ call, isOpen, onClose }: DialogProps) {
  const say = useWords(words);
  const intent = useIntent();
  const done = useDone(call, onClose);
  const extend = api.useMutation('post', '/api/v1/calls/{callId}/extend');
  const form = useForm({
    initial: { closesAtLocal: call.closesAtLocal ?? '', ...NO_REASON },
    otherwise: say('unreachable'),
    fieldAt,
    send: async ({ closesAtLocal, ...reason }) => {
      const header = { ...headerOf(call), 'Idempotency-Key': intent.key };
      const params = { path: { callId: call.id }, header };
      await extend.mutateAsync(
        { params, body: { closesAtLocal, reason } },
        { onError: intent.renew },
      );
      await done(say('extended'));
    },
  });
  return (
    <Dialog title={say('extend')} isOpen={isOpen} onClose={onClose}>
      {form.isStale && <StaleNotice onSee={() => void done()} />}
      <Form form={form} action={say('extend')}>
        <TextField
          {...form.field('closesAtLocal')}
          type="datetime-local"
          width="medium"
          label={say('extend.new')}
        />
        <ReasonFields fr={form.field('fr')} en={form.field('en')} />
      </Form>
    </Dialog>
  );
}

export function CancelDialog(props: DialogProps) {
  const say = useWords(words);
  const cancel = api.useMutation('post', '/api/v1/calls/{callId}/cancel');
  return (
    <ReasonDialog
      {...props}
      action={say('cancel')}
      said={say('cancelled.now')}
      send={(request) => cancel.mutateAsync(request)}
    />
  );
}

export function VoidDialog(props: DialogProps) {
  const say = useWords(words);
  const declareVoid = api.useMutation('post', '/api/v1/calls/{callId}/declare-void');
  return (
    <ReasonDialog
      {...props}
      action={say('declare-void')}
      said={say('voided.now')}
      send={(request) => declareVoid.mutateAsync(request)}
    />
  );
}

interface ReasonDialogProps extends DialogProps {
  readonly action: string;
  /** What is told once it is done. */
  readonly said: string;
  readonly send: (request: {
    readonly params: {
      readonly path: { readonly callId: string };
      readonly header: { readonly 'If-Match': string };
    };
    readonly body: { readonly reason: typeof NO_REASON };
  }) => Promise<unknown>;
}

/** Ends a call, and says why to everyone. */
function ReasonDialog({ call, isOpen, onClose, action, said, send }: ReasonDialogProps) {
  const say = useWords(words);
  const done = useDone(call, onClose);
  const form = useForm({
    initial: NO_REASON,
    otherwise: say('unreachable'),
    fieldAt,
    send: async (reason) => {
      const params = { path: { callId: call.id }, header: headerOf(call) };
      await send({ params, body: { reason } });
      await done(said);
    },
  });
  return (
    <Dialog title={action} isOpen={isOpen} onClose={onClose}>
      {form.isStale && <StaleNotice onSee={() => void done()} />}
      <Form form={form} action={action}>
        <ReasonFields fr={form.field('fr')} en={form.field('en')} />
      </Form>
    </Dialog>
  );
}

function ReasonFields(fields: Readonly<Record<'fr' | 'en', FieldState<string>>>) {
  const say = useWords(words);
  return (['fr', 'en'] as const).map((language) => (
    <TextArea
      key={language}
      {...fields[language]}
      rows={3}
      label={`${say('reason')} (${say(`in.${language}`)})`}
      hint={say('reason.hint')}
    />
  ));
}

/** Closes the question, says what was done, and shows the call as it now is. */
function useDone({ id }: Call, onClose: () => void) {
  const queries = useQueryClient();
  return async (said?: string): Promise<void> => {
    onClose();
    if (said !== undefined) tell(said);
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(id),
    });
  };
}

function headerOf({ version }: Call) {
  return { 'If-Match': `"${String(version)}"` };
}

/** `/reason/fr` is about the field `fr`; the rules of a call speak of its deadline. */
function fieldAt(pointer: string): string | null {
  const [, first = '', second] = pointer.split('/');
  return first === 'reason' ? (second ?? 'fr') : first;
}
