import { useQueryClient } from '@tanstack/react-query';

import { client } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { Form } from '../../../../ui/form/form';
import { StaleNotice } from '../../../../ui/problem-state';
import { Day } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { Opener } from '../../../shared/opener';
import { answerOf, useSending, versionTag } from '../../../shared/sending';
import { useTerms } from '../../shared/terms';
import { IdentityFields, identityBody, identityOf } from '../identity-fields';

import type { VaultPartProps } from './vault.page';
import words from './vault.words.json';

/** Who the organisation is, for everyone to see. */
export function IdentityPart({ sheet }: VaultPartProps) {
  const say = useWords(words);
  const term = useTerms();
  const { has } = useMine();
  const none = say('none');
  return (
    <>
      <Facts
        items={[
          { name: say('legalForm'), value: term(`form.${sheet.legalForm}`) },
          { name: say('family'), value: term(`family.${sheet.actorFamily}`) },
          { name: say('college'), value: term(`college.${sheet.college}`) },
          { name: say('siren'), value: sheet.siren ?? none },
          { name: say('siret'), value: sheet.siret ?? none },
          { name: say('rna'), value: sheet.rna ?? none },
          { name: say('ess'), value: say(sheet.isEss ? 'yes' : 'no') },
          { name: say('seat'), value: sheet.seat?.name ?? none },
          {
            name: say('created'),
            value: sheet.createdOn === null ? none : <Day iso={sheet.createdOn} look="short" />,
          },
        ]}
      />
      {has(sheet.id, 'administrator', 'representative') && (
        <Opener label={say('identity.change')} icon="pencil" isWide>
          {(close) => <ChangeIdentity sheet={sheet} onDone={close} />}
        </Opener>
      )}
    </>
  );
}

function ChangeIdentity({ sheet, onDone }: VaultPartProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const form = useSending({
    initial: identityOf(sheet),
    send: (values) =>
      answerOf(
        client.PATCH('/api/v1/organisations/{organisationId}', {
          params: { path: { organisationId: sheet.id }, header: versionTag(sheet.version) },
          body: identityBody(values),
        }),
      ),
    told: say('identity.changed'),
    onDone,
  });
  return (
    <>
      {form.isStale && <StaleNotice onSee={() => void queries.invalidateQueries()} />}
      <Form form={form} action={say('save')}>
        <IdentityFields form={form} />
      </Form>
    </>
  );
}
