import { api, client } from '../../../../api/client';
import type { Application, ApplicationUpgrade } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Notice } from '../../../../ui/notice';
import { ActButton } from '../../../shared/opener';
import { answerOf } from '../../../shared/sending';
import { useOwnPartner } from '../shared/use-own-partner';
import { ifMatch, useCall } from '../shared/use-application';

import type { HomeProps } from './application.page';
import words from './application.words.json';
import { useFieldName } from './use-field-name';

/** Tells that the call has changed since, what that changes here, and lets the lead go over to it. */
export function Upgrade({ application }: HomeProps) {
  const { id, call } = application;
  const say = useWords(words);
  const { data: present } = useCall(call.id);
  const isBehind = (present?.revisionNumber ?? 0) > call.revisionNumber;
  const { data } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/upgrade',
    { params: { path: { applicationId: id } } },
    { enabled: isBehind },
  );
  const own = useOwnPartner(application);
  if (!isBehind || data === undefined) return null;
  const isLead = own?.organisation.id === application.lead.id;
  return (
    <Notice kind="info" title={say('upgrade')}>
      <p>{say('upgrade.text', { changes: data.changes.length })}</p>
      {isLead ? (
        <ActButton
          label={say('upgrade.see')}
          title={say('upgrade')}
          action={say('upgrade.do', { to: data.to })}
          told={say('upgrade.done')}
          text={<Changes application={application} upgrade={data} />}
          send={(key) =>
            answerOf(
              client.POST('/api/v1/applications/{applicationId}/upgrade', {
                params: {
                  path: { applicationId: id },
                  header: { 'Idempotency-Key': key, ...ifMatch(application.version) },
                },
              }),
            )
          }
        />
      ) : (
        <p>{say('upgrade.lead')}</p>
      )}
    </Notice>
  );
}

interface ChangesProps {
  readonly application: Application;
  readonly upgrade: ApplicationUpgrade;
}

/** What is asked otherwise, and the answers that nothing asks for any more. */
function Changes({ application, upgrade: { changes, left } }: ChangesProps) {
  const say = useWords(words);
  const nameOf = useFieldName(application);
  return (
    <>
      {changes.length === 0 && <p>{say('upgrade.none')}</p>}
      <ChangeList
        items={changes.map(({ section, field, change }) => ({
          key: `${section} ${field ?? ''} ${change}`,
          text: say(`upgrade.${change}`, { name: nameOf(section, field) }),
        }))}
      />
      {left.length > 0 && (
        <>
          <p>{say('upgrade.left', { count: left.length })}</p>
          <ChangeList
            items={left.map(({ section, field }) => ({
              key: `${section} ${field}`,
              text: nameOf(section, field),
            }))}
          />
        </>
      )}
    </>
  );
}

function ChangeList({ items }: { readonly items: readonly { key: string; text: string }[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
