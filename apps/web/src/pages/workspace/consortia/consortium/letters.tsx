import { client } from '../../../../api/client';
import type { Partner } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { Status } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Day } from '../../../../ui/values';
import { FileField } from '../../shared/file-field';
import { useMine } from '../../shared/mine';
import { Opener } from '../../../shared/opener';
import { answerOf, useSending } from '../../../shared/sending';

import type { GovernancePartProps } from './consortium.page';
import words from './steering.words.json';

/** The signed letter of each partner. */
export function Letters({ consortium, governance }: GovernancePartProps) {
  const say = useWords(words);
  const { has } = useMine();
  const letterOf = ({ id }: Partner) =>
    governance.letters.find(({ partnerId }) => partnerId === id);
  const mayAttach = governance.allowedActions.includes('attach-letter');
  return (
    <>
      <p>{say('letters.lead')}</p>
      <DataTable
        caption={say('letters.caption')}
        rows={consortium.partners}
        rowId={({ id }) => id}
        columns={[
          { id: 'partner', header: say('partner'), cell: ({ name }) => name },
          {
            id: 'letter',
            header: say('letter'),
            cell: (partner) => {
              const letter = letterOf(partner);
              if (letter === undefined) return <Status tone="waiting">{say('letter.none')}</Status>;
              return (
                <>
                  <Status tone="good">{letter.fileName}</Status>{' '}
                  <Day iso={letter.givenAt} look="short" />
                </>
              );
            },
          },
          {
            id: 'actions',
            header: say('actions'),
            cell: (partner) =>
              mayAttach &&
              has(partner.organisationId, 'representative') && (
                <Opener
                  label={say(letterOf(partner) ? 'letter.replace' : 'letter.attach')}
                  about={partner.name}
                >
                  {(close) => (
                    <Attach consortiumId={consortium.id} partner={partner} onDone={close} />
                  )}
                </Opener>
              ),
          },
        ]}
      />
    </>
  );
}

interface AttachProps {
  readonly consortiumId: string;
  readonly partner: Partner;
  readonly onDone: () => void;
}

function Attach({ consortiumId, partner, onDone }: AttachProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { fileId: '' },
    check: ({ fileId }) =>
      fileId === ''
        ? [{ code: 'web.missing', detail: say('letter.missing'), pointer: '/fileId' }]
        : [],
    send: (body, key) =>
      answerOf(
        client.PUT('/api/v1/consortia/{consortiumId}/partners/{partnerId}/letter', {
          params: {
            path: { consortiumId, partnerId: partner.id },
            header: { 'Idempotency-Key': key },
          },
          body,
        }),
      ),
    told: say('letter.attached'),
    onDone,
  });
  return (
    <Form form={form} action={say('letter.attach')}>
      <FileField
        {...form.field('fileId')}
        label={say('letter.file')}
        organisationId={partner.organisationId}
      />
    </Form>
  );
}
