import { useNavigate } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import { useIntent } from '../../../../api/intent';
import { problemOf } from '../../../../api/problems';
import { formatList } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { Notice } from '../../../../ui/notice';
import { tell } from '../../../../ui/toasts';

import { ReasonList } from './check-panel';
import words from './editor.words.json';
import { stepOf } from './steps';
import type { StepPageProps } from './step-page';

/** Makes what was changed public: what it is about, and why, as candidates will read it. */
export function ReviseStep({ call, store, reasons }: StepPageProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { changed } = store.read();
  const send = useRevising({ call, store, reasons });
  const form = useForm({ initial: { fr: '', en: '' }, fieldAt: noteAt, send });
  const steps = [...new Set([...changed].map((key) => stepOf(`/${key}`)))];
  return (
    <>
      <p>{say('revise.text')}</p>
      {steps.length === 0 ? (
        <Notice kind="info" title={say('revise.nothing')} />
      ) : (
        <p>
          {say('revise.steps', {
            steps: formatList(
              steps.map((step) => say(`step.${step}`)),
              language,
            ),
          })}
        </p>
      )}
      <ReasonList call={call} reasons={reasons} />
      <Form form={form} action={say('revise')}>
        {(['fr', 'en'] as const).map((one) => (
          <TextArea
            key={one}
            {...form.field(one)}
            rows={3}
            label={`${say('revise.note')} (${say(`in.${one}`)})`}
            hint={say('revise.note.hint')}
          />
        ))}
      </Form>
    </>
  );
}

function useRevising({ call, store, reasons }: StepPageProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const intent = useIntent();
  const revise = api.useMutation('post', '/api/v1/calls/{callId}/revisions');
  return async (changeNote: { readonly fr: string; readonly en: string }): Promise<void> => {
    const path = { callId: call.id };
    const header = { 'If-Match': `"${String(call.version)}"`, 'Idempotency-Key': intent.key };
    try {
      const body = { changes: store.patch(), changeNote };
      await revise.mutateAsync({ params: { path, header }, body });
    } catch (error) {
      intent.renew();
      reasons.show(problemOf(error).errors.map((fault) => ({ ...fault, pointer: placeOf(fault) })));
      throw error;
    }
    tell(say('revised'));
    await navigate({ to: '/gestion/appels/$callId', params: path });
  };
}

/** Faults of the shape of the request are said from its root; those of the rules from the call’s. */
function placeOf({ pointer }: { readonly pointer: string | null }): string | null {
  return pointer?.startsWith('/changes/') ? pointer.slice('/changes'.length) : pointer;
}

function noteAt(pointer: string): string | null {
  const [, whole, language] = pointer.split('/');
  return whole === 'changeNote' ? (language ?? 'fr') : null;
}
