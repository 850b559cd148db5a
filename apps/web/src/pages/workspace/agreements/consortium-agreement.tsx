import { client } from '../../../api/client';
import type { Agreement, AttachConsortiumAgreementRequest } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { CheckboxesField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Day } from '../../../ui/values';
import { Opener } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';
import { FileField } from '../shared/file-field';

import words from './workspace-agreements.words.json';

type Content = AttachConsortiumAgreementRequest['contents'][number];

const CONTENTS: readonly Content[] = [
  'parties',
  'purpose',
  'tasks',
  'partner-budgets',
  'payment-calendar',
  'governance',
  'entry-and-exit',
  'intellectual-property',
  'data',
  'liability',
  'reporting-to-lead',
  'recovery-of-ineligible-costs',
  'dispute-resolution',
];

interface PartProps {
  readonly agreement: Agreement;
}

/** What the partners signed among themselves, where the agreement asks for it. */
export function ConsortiumAgreementPart({ agreement }: PartProps) {
  const say = useWords(words);
  const { consortiumAgreement: shown, isConsortiumAgreementRequired, allowedActions } = agreement;
  if (!isConsortiumAgreementRequired) return null;
  return (
    <Section title={say('consortium')}>
      {shown === null ? (
        <Notice kind="warning" title={say('consortium.missing')}>
          <p>{say('consortium.missing.text')}</p>
        </Notice>
      ) : (
        <p>
          <a href={`/api/v1/agreements/${agreement.id}/consortium-agreement/content`}>
            {shown.fileName}
          </a>
          , {say('consortium.signed')} <Day iso={shown.signedOn} look="short" />
        </p>
      )}
      {allowedActions.includes('attach-consortium-agreement') && (
        <Opener label={say(shown === null ? 'consortium.show' : 'consortium.replace')}>
          {(close) => <Attach agreement={agreement} onDone={close} />}
        </Opener>
      )}
    </Section>
  );
}

function Attach({ agreement, onDone }: PartProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const { id: agreementId, leadOrganisationId } = agreement;
  const form = useSending({
    initial: { fileId: '', signedOn: '', contents: [] as readonly string[] },
    check: (values) =>
      (['fileId', 'signedOn'] as const)
        .filter((field) => values[field] === '')
        .map((field) => ({
          code: 'web.missing',
          detail: say(`missing.${field}`),
          pointer: `/${field}`,
        })),
    send: ({ contents, ...values }, key) =>
      answerOf(
        client.POST('/api/v1/agreements/{agreementId}/consortium-agreement', {
          params: { path: { agreementId }, header: { 'Idempotency-Key': key } },
          body: { ...values, contents: contents as Content[] },
        }),
      ),
    told: say('consortium.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('consortium.do')}>
      <FileField
        {...form.field('fileId')}
        label={say('consortium.file')}
        organisationId={leadOrganisationId}
      />
      <TextField
        {...form.field('signedOn')}
        label={say('consortium.signedOn')}
        type="date"
        width="short"
      />
      <CheckboxesField
        {...form.field('contents')}
        label={say('consortium.contents')}
        hint={say('consortium.contents.hint')}
        choices={CONTENTS.map((value) => ({ value, label: say(`content.${value}`) }))}
      />
    </Form>
  );
}
