import { api, client } from '../../../api/client';
import type { MergePreview, OrganisationLikeness } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { RadioField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { DataTable } from '../../../ui/table/data-table';
import { answerOf, useSending } from '../sending';

import styles from './duplicates.module.css';
import words from './duplicates.words.json';

interface ProposeMergeProps {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly other: OrganisationLikeness;
  readonly onDone: () => void;
}

/** Which of the two stays, what comes of it, every reason against, and why they are one. */
export function ProposeMerge({ organisation, other, onDone }: ProposeMergeProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { keptId: organisation.id, reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/organisation-merges', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...body, mergedId: otherOf(body.keptId) },
        }),
      ),
    told: say('proposed'),
    onDone,
  });
  const otherOf = (keptId: string): string => (keptId === other.id ? organisation.id : other.id);
  const { keptId } = form.values;
  const preview = api.useQuery('get', '/api/v1/organisation-merges/preview', {
    params: { query: { keptId, mergedId: otherOf(keptId) } },
  });
  return (
    <Form form={form} action={say('propose')}>
      <RadioField
        {...form.field('keptId')}
        label={say('keep')}
        hint={say('keep.hint')}
        choices={[organisation, other].map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Loaded query={preview}>{(found) => <Preview preview={found} />}</Loaded>
      <TextArea
        {...form.field('reason')}
        label={say('reason')}
        hint={say('reason.hint')}
        rows={3}
      />
    </Form>
  );
}

const NUMBERS = ['siren', 'siret', 'rna'] as const;

function Preview({ preview }: { readonly preview: MergePreview }) {
  const say = useWords(words);
  const read = useTranslated();
  return (
    <>
      {preview.refusals.length > 0 && (
        <Notice kind="error" title={say('refused')}>
          <ul>
            {preview.refusals.map(({ code, sentence }) => (
              <li key={code}>{read(sentence)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        caption={say('preview')}
        rows={useRows(preview)}
        rowId={({ what }) => what}
        columns={[
          { id: 'what', header: say('what'), cell: ({ what }) => what },
          { id: 'kept', header: say('kept'), cell: ({ kept }) => kept },
          { id: 'merged', header: say('merged'), cell: ({ merged }) => merged },
          { id: 'after', header: say('after'), cell: ({ after }) => <strong>{after}</strong> },
        ]}
      />
      <p className={styles['after']}>{say('preview.text', { merged: preview.merged.name })}</p>
    </>
  );
}

/** What each has, and what the one that stays will have. */
function useRows({ kept, merged, keptNumbers }: MergePreview) {
  const say = useWords(words);
  const both = (count: number, other: number) => String(count + other);
  const yesNo = (has: boolean) => say(has ? 'yes' : 'no');
  return [
    ...NUMBERS.map((number) => ({
      what: say(number),
      kept: kept[number] ?? '–',
      merged: merged[number] ?? '–',
      after: keptNumbers[number] ?? '–',
    })),
    {
      what: say('documents'),
      kept: String(kept.documents),
      merged: String(merged.documents),
      after: both(kept.documents, merged.documents),
    },
    {
      what: say('accounts'),
      kept: String(kept.yearlyAccounts),
      merged: String(merged.yearlyAccounts),
      after: both(kept.yearlyAccounts, merged.yearlyAccounts),
    },
    {
      what: say('bank'),
      kept: yesNo(kept.hasBankDetails),
      merged: yesNo(merged.hasBankDetails),
      after: yesNo(kept.hasBankDetails || merged.hasBankDetails),
    },
  ];
}
