import { api, client } from '../../../../api/client';
import type { CommitmentText, RepublicanCommitment } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { CheckboxField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Section } from '../../../../ui/page';
import { Moment } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { answerOf, orNull, useSending } from '../../../shared/sending';

import words from './commitment.words.json';
import type { VaultPartProps } from './vault.page';

/** What an association that is paid from public money undertakes: read, then signed. */
export function Commitment({ sheet }: VaultPartProps) {
  const texts = api.useQuery('get', '/api/v1/republican-commitment-texts');
  const signed = api.useQuery(
    'get',
    '/api/v1/organisations/{organisationId}/republican-commitments',
    {
      params: { path: { organisationId: sheet.id } },
    },
  );
  return (
    <Loaded query={texts}>
      {({ texts: [inForce] }) => (
        <Loaded query={signed}>
          {({ commitments }) =>
            inForce === undefined ? null : (
              <Text sheet={sheet} text={inForce} commitments={commitments} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface TextProps extends VaultPartProps {
  readonly text: CommitmentText;
  readonly commitments: readonly RepublicanCommitment[];
}

function Text({ sheet, text, commitments }: TextProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { has } = useMine();
  const signature = commitments.find(({ textCode }) => textCode === text.code);
  return (
    <>
      {signature === undefined ? (
        <Notice kind="warning" title={say('unsigned')}>
          <p>{say('unsigned.text')}</p>
        </Notice>
      ) : (
        <Notice kind="good" title={say('signed')}>
          <p>
            <Moment iso={signature.signedAt} />
          </p>
        </Notice>
      )}
      <Section title={say('undertakings')}>
        <ol>
          {text.undertakings.map((undertaking) => (
            <li key={undertaking.fr}>{read(undertaking)}</li>
          ))}
        </ol>
        <p>{text.source}</p>
      </Section>
      {signature === undefined &&
        (has(sheet.id, 'representative') ? (
          <Sign organisationId={sheet.id} textCode={text.code} />
        ) : (
          <p>{say('representative')}</p>
        ))}
    </>
  );
}

interface SignProps {
  readonly organisationId: string;
  readonly textCode: string;
}

function Sign({ organisationId, textCode }: SignProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { isRead: false, publicationUrl: '' },
    check: ({ isRead }) =>
      isRead ? [] : [{ code: 'web.missing', detail: say('isRead.missing'), pointer: '/isRead' }],
    send: ({ publicationUrl }, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/republican-commitments', {
          params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
          body: { textCode, publicationUrl: orNull(publicationUrl) },
        }),
      ),
    told: say('done'),
  });
  return (
    <Form form={form} action={say('sign')}>
      <TextField
        {...form.field('publicationUrl')}
        label={say('url')}
        hint={say('url.hint')}
        type="url"
        isOptional
      />
      <CheckboxField {...form.field('isRead')} label={say('isRead')} />
    </Form>
  );
}
