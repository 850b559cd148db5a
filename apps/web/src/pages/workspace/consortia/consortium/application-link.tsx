import { useNavigate } from '@tanstack/react-router';

import { api, client } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { applicationPath } from '../../shared/application-path';
import { useMine } from '../../shared/mine';
import { ActButton } from '../../../shared/opener';
import { answerOf } from '../../../shared/sending';

import type { ConsortiumPartProps } from './consortium.page';
import words from './consortium.words.json';

/** The way to what the consortium writes: opened, or begun by the lead. */
export function ApplicationLink({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { has } = useMine();
  const { data } = api.useQuery('get', '/api/v1/applications', {
    params: { query: { 'filter[consortiumId]': consortium.id, limit: 1 } },
  });
  const [application] = data?.data ?? [];
  if (application !== undefined)
    return (
      <ButtonLink to={applicationPath(application.id)} icon="arrow">
        {say('application.open')}
      </ButtonLink>
    );
  const mayStart = has(consortium.leadOrganisationId, 'representative', 'contributor');
  if (data === undefined || !mayStart || consortium.status !== 'forming') return null;
  return (
    <ActButton
      label={say('application.start')}
      look="primary"
      icon="pencil"
      text={say('application.text')}
      send={async (key) => {
        const { id } = await answerOf(
          client.POST('/api/v1/applications', {
            params: { header: { 'Idempotency-Key': key } },
            body: { consortiumId: consortium.id },
          }),
        );
        await navigate({ to: applicationPath(id) });
      }}
    />
  );
}
