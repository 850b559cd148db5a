import { client } from '../../../../api/client';
import type { AddDocumentRequest } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { FileField } from '../../shared/file-field';
import { answerOf, orNull, useSending } from '../../../shared/sending';

import words from './papers.words.json';

type PaperType = AddDocumentRequest['type'];

const PAPER_TYPES: readonly PaperType[] = [
  'statutes',
  'leaders',
  'accounts',
  'auditor-report',
  'activity-report',
  'insurance',
  'bank-proof',
  'sirene-notice',
  'prefecture-receipt',
  'signature-delegation',
  'commitment-proof',
];

interface AddPaperProps {
  readonly organisationId: string;
  /** What it is, when only one kind is wanted. */
  readonly type?: PaperType;
  readonly onDone: () => void;
}

/** A paper: what it is, since when and until when, and the file itself. */
export function AddPaper({ organisationId, type, onDone }: AddPaperProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { type: type ?? '', issuedOn: '', validUntil: '', fileId: '' },
    check: (values) =>
      (['type', 'issuedOn', 'fileId'] as const)
        .filter((field) => values[field] === '')
        .map((field) => ({
          code: 'web.missing',
          detail: say(`missing.${field}`),
          pointer: `/${field}`,
        })),
    send: (values, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/documents', {
          params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
          body: {
            type: values.type as PaperType,
            issuedOn: values.issuedOn,
            validUntil: orNull(values.validUntil),
            fileId: values.fileId,
          },
        }),
      ),
    told: say('added'),
    onDone,
  });
  return (
    <Form form={form} action={say('add')}>
      {type === undefined && (
        <SelectField
          {...form.field('type')}
          label={say('type')}
          choices={PAPER_TYPES.map((value) => ({ value, label: say(`type.${value}`) }))}
        />
      )}
      <TextField {...form.field('issuedOn')} label={say('issuedOn')} type="date" width="short" />
      <TextField
        {...form.field('validUntil')}
        label={say('validUntil')}
        hint={say('validUntil.hint')}
        type="date"
        width="short"
        isOptional
      />
      <FileField {...form.field('fileId')} label={say('file')} organisationId={organisationId} />
    </Form>
  );
}
