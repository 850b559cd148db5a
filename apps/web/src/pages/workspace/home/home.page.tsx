import { Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Me } from '../../../api/contract';
import { useSession } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { Card, cardCover } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Loading } from '../../../ui/loading';
import { Page, Section } from '../../../ui/page';
import { ConsortiumCards } from '../consortia/list/consortium-cards';
import { useTerms } from '../shared/terms';
import styles from '../shared/workspace.module.css';

import words from './home.words.json';
import { Waiting } from './waiting';

const SHOWN_MAX = 6;

/** What waits for whom, and where each goes on: the first page of those who build together. */
export function WorkspaceHomePage() {
  const say = useWords(words);
  const { me } = useSession();
  if (me === null) return <Loading />;
  return (
    <Page title={say('hello', { name: me.person.givenName })} lead={say('lead')}>
      {me.memberships.length === 0 ? <FirstStep /> : <Places me={me} />}
    </Page>
  );
}

/** Somebody who acts for nobody yet: who invited them will be found once they do. */
function FirstStep() {
  const say = useWords(words);
  return (
    <>
      <EmptyState
        title={say('first')}
        actions={
          <>
            <ButtonLink to="/espace/organisations/inscrire">{say('register')}</ButtonLink>
            <ButtonLink to="/appels" look="secondary">
              {say('calls')}
            </ButtonLink>
          </>
        }
      >
        <p>{say('first.text')}</p>
      </EmptyState>
      <Waiting />
    </>
  );
}

function Places({ me }: { readonly me: Me }) {
  return (
    <>
      <Waiting />
      <Consortia />
      <Organisations me={me} />
    </>
  );
}

function Consortia() {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/consortia', {
    params: { query: { limit: SHOWN_MAX } },
  });
  if (data === undefined) return null;
  return (
    <Section title={say('consortia')}>
      {data.data.length === 0 ? (
        <EmptyState
          title={say('consortia.none')}
          actions={<ButtonLink to="/appels">{say('calls')}</ButtonLink>}
        >
          <p>{say('consortia.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <ConsortiumCards consortia={data.data} heading="h3" />
          <p>
            <Link to="/espace/consortiums">{say('consortia.all')}</Link>
          </p>
        </>
      )}
    </Section>
  );
}

function Organisations({ me }: { readonly me: Me }) {
  const say = useWords(words);
  const term = useTerms();
  return (
    <Section title={say('organisations')}>
      <ul className={styles['cards']}>
        {me.memberships.map(({ organisation, roles }) => (
          <li key={organisation.id}>
            <Card>
              <h3>
                <Link
                  to="/espace/organisations/$organisationId"
                  params={{ organisationId: organisation.id }}
                  className={cardCover}
                >
                  {organisation.name}
                </Link>
              </h3>
              <p className={styles['quiet']}>
                {roles.map((role) => term(`role.${role}`)).join(', ')}
              </p>
            </Card>
          </li>
        ))}
      </ul>
      <ButtonLink to="/espace/organisations/inscrire" look="secondary" icon="plus" isSmall>
        {say('register')}
      </ButtonLink>
    </Section>
  );
}
