import { client } from '../../../../../api/client';
import type { DeclareLinkRequest, UndertakingLink } from '../../../../../api/contract';
import { useWords } from '../../../../../i18n/words';
import { SelectField } from '../../../../../ui/form/choice-fields';
import { Form } from '../../../../../ui/form/form';
import { TextField } from '../../../../../ui/form/text-fields';
import { Section } from '../../../../../ui/page';
import type { Column } from '../../../../../ui/table/columns';
import { DataTable } from '../../../../../ui/table/data-table';
import { Day } from '../../../../../ui/values';
import { ActButton, Opener } from '../../../../shared/opener';
import { answerOf, useSending } from '../../../../shared/sending';

import type { AccountProps } from './aid-account';
import words from './aid.words.json';

const GROUNDS = [
  'majority-of-votes',
  'board-appointment',
  'dominant-influence',
  'agreement-on-votes',
] as const;

/** With whom the organisation is one single undertaking. */
export function UndertakingLinks({ organisationId, account, mayDeclare }: AccountProps) {
  const say = useWords(words);
  const columns = useColumns(organisationId);
  return (
    <Section title={say('links')}>
      <p>{say('links.text')}</p>
      {mayDeclare && (
        <p>
          <Opener label={say('link')} icon="plus">
            {(close) => <DeclareLink organisationId={organisationId} onDone={close} />}
          </Opener>
        </p>
      )}
      {account.links.length === 0 ? (
        <p>{say('links.none')}</p>
      ) : (
        <DataTable
          caption={say('links')}
          rows={account.links}
          rowId={({ id }) => id}
          columns={mayDeclare ? columns : columns.filter(({ id }) => id !== 'act')}
        />
      )}
    </Section>
  );
}

function useColumns(organisationId: string): readonly Column<UndertakingLink>[] {
  const say = useWords(words);
  return [
    { id: 'name', header: say('link.name'), cell: ({ name }) => name },
    { id: 'siren', header: say('link.siren'), cell: ({ siren }) => siren },
    { id: 'ground', header: say('link.ground'), cell: ({ ground }) => say(`ground.${ground}`) },
    {
      id: 'since',
      header: say('link.since'),
      cell: ({ since }) => <Day iso={since} look="short" />,
    },
    {
      id: 'act',
      header: say('act'),
      cell: ({ id: linkId, name }) => (
        <ActButton
          label={say('unlink')}
          about={name}
          text={say('unlink.text')}
          told={say('unlinked')}
          look="quiet"
          send={(key) => end({ organisationId, linkId }, key)}
        />
      ),
    },
  ];
}

function end(path: { organisationId: string; linkId: string }, key: string) {
  return answerOf(
    client.POST('/api/v1/organisations/{organisationId}/undertaking-links/{linkId}/end', {
      params: { path, header: { 'Idempotency-Key': key } },
    }),
  );
}

interface DeclareLinkProps {
  readonly organisationId: string;
  readonly onDone: () => void;
}

function DeclareLink({ organisationId, onDone }: DeclareLinkProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { name: '', siren: '', ground: '', since: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/undertaking-links', {
          params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
          body: body as DeclareLinkRequest,
        }),
      ),
    told: say('linked'),
    onDone,
  });
  return (
    <Form form={form} action={say('link.save')}>
      <TextField {...form.field('name')} label={say('link.name')} />
      <TextField {...form.field('siren')} label={say('link.siren')} width="short" />
      <SelectField
        {...form.field('ground')}
        label={say('link.ground')}
        choices={GROUNDS.map((value) => ({ value, label: say(`ground.${value}`) }))}
      />
      <TextField {...form.field('since')} label={say('link.since')} type="date" width="short" />
    </Form>
  );
}
