import { client } from '../../../../api/client';
import type { Mandate, MandateText, Partner } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { CheckboxesField, CheckboxField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextArea, TextField } from '../../../../ui/form/text-fields';
import { Status } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Day } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { Opener } from '../../../shared/opener';
import { answerOf, orNull, useSending } from '../../../shared/sending';
import styles from '../../shared/workspace.module.css';

import type { GovernancePartProps } from './consortium.page';
import words from './mandates.words.json';

/** What each partner lets the lead do in its name. */
export function Mandates({ consortium, governance }: GovernancePartProps) {
  const say = useWords(words);
  const { has } = useMine();
  const others = consortium.partners.filter(
    ({ role }) => role === 'funded-partner' || role === 'associated-partner',
  );
  const mandateOf = ({ id }: Partner): Mandate | undefined =>
    governance.mandates.find(({ partnerId, revokedAt }) => partnerId === id && revokedAt === null);
  return (
    <>
      <p>{say('lead')}</p>
      <DataTable
        caption={say('caption')}
        rows={others}
        rowId={({ id }) => id}
        columns={[
          { id: 'partner', header: say('partner'), cell: ({ name }) => name },
          {
            id: 'powers',
            header: say('powers'),
            cell: (partner) => <Powers mandate={mandateOf(partner)} />,
          },
          {
            id: 'until',
            header: say('until'),
            cell: (partner) => <Until mandate={mandateOf(partner)} />,
          },
          {
            id: 'actions',
            header: say('actions'),
            cell: (partner) =>
              has(partner.organisationId, 'representative') && (
                <Actions
                  consortiumId={consortium.id}
                  partner={partner}
                  mandate={mandateOf(partner)}
                  text={governance.mandateText}
                  mayGive={governance.allowedActions.includes('give-mandate')}
                />
              ),
          },
        ]}
      />
    </>
  );
}

function Powers({ mandate }: { readonly mandate: Mandate | undefined }) {
  const say = useWords(words);
  if (mandate === undefined) return <Status tone="neutral">{say('none')}</Status>;
  return (
    <Status tone="good">{mandate.powers.map((power) => say(`power.${power}`)).join(', ')}</Status>
  );
}

function Until({ mandate }: { readonly mandate: Mandate | undefined }) {
  const say = useWords(words);
  if (mandate === undefined) return <>{say('dash')}</>;
  if (mandate.expiresOn === null) return <>{say('always')}</>;
  return <Day iso={mandate.expiresOn} look="short" />;
}

interface ActionsProps {
  readonly consortiumId: string;
  readonly partner: Partner;
  readonly mandate: Mandate | undefined;
  readonly text: MandateText;
  readonly mayGive: boolean;
}

function Actions({ consortiumId, partner, mandate, text, mayGive }: ActionsProps) {
  const say = useWords(words);
  return (
    <div className={styles['row']}>
      {mayGive && (
        <Opener label={say(mandate ? 'replace' : 'give')} about={partner.name} isWide>
          {(close) => (
            <Give consortiumId={consortiumId} partner={partner} text={text} onDone={close} />
          )}
        </Opener>
      )}
      {mandate && (
        <Opener label={say('revoke')} about={partner.name} look="quiet">
          {(close) => <Revoke consortiumId={consortiumId} mandateId={mandate.id} onDone={close} />}
        </Opener>
      )}
    </div>
  );
}

interface GiveProps extends Pick<ActionsProps, 'consortiumId' | 'partner' | 'text'> {
  readonly onDone: () => void;
}

type Power = Mandate['powers'][number];

function Give({ consortiumId, partner, text, onDone }: GiveProps) {
  const say = useWords(words);
  const read = useTranslated();
  const form = useSending({
    initial: { powers: [] as readonly string[], expiresOn: '', isRead: false },
    check: ({ isRead }) =>
      isRead ? [] : [{ code: 'web.missing', detail: say('isRead.missing'), pointer: '/isRead' }],
    send: ({ powers, expiresOn }, key) =>
      answerOf(
        client.POST('/api/v1/consortia/{consortiumId}/mandates', {
          params: { path: { consortiumId }, header: { 'Idempotency-Key': key } },
          body: {
            partnerId: partner.id,
            powers: powers as Power[],
            textVersion: text.version,
            expiresOn: orNull(expiresOn),
          },
        }),
      ),
    told: say('given'),
    onDone,
  });
  return (
    <Form form={form} action={say('give')}>
      <blockquote className={styles['prose']}>{read(text)}</blockquote>
      <CheckboxesField
        {...form.field('powers')}
        label={say('powers.label')}
        choices={(['sign', 'submit'] as const).map((power) => ({
          value: power,
          label: say(`power.${power}`),
          hint: say(`power.${power}.hint`),
        }))}
      />
      <TextField
        {...form.field('expiresOn')}
        label={say('until')}
        hint={say('until.hint')}
        type="date"
        width="short"
        isOptional
      />
      <CheckboxField {...form.field('isRead')} label={say('isRead', { name: partner.name })} />
    </Form>
  );
}

interface RevokeProps {
  readonly consortiumId: string;
  readonly mandateId: string;
  readonly onDone: () => void;
}

function Revoke({ consortiumId, mandateId, onDone }: RevokeProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/consortia/{consortiumId}/mandates/{mandateId}/revoke', {
          params: { path: { consortiumId, mandateId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    told: say('revoked'),
    onDone,
  });
  return (
    <Form form={form} action={say('revoke')}>
      <TextArea {...form.field('reason')} label={say('reason')} rows={3} />
    </Form>
  );
}
