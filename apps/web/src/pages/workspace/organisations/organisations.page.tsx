import { Link } from '@tanstack/react-router';

import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { Card, cardCover } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { useMine } from '../shared/mine';
import { useTerms } from '../shared/terms';
import styles from '../shared/workspace.module.css';

import words from './organisations.words.json';

/** The organisations that one acts for. */
export function OrganisationsPage() {
  const say = useWords(words);
  const term = useTerms();
  const { memberships } = useMine();
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <ButtonLink to="/espace/organisations/inscrire" icon="plus">
          {say('register')}
        </ButtonLink>
      }
    >
      {memberships.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('none.text')}</p>
        </EmptyState>
      ) : (
        <ul className={styles['cards']}>
          {memberships.map(({ organisation, roles }) => (
            <li key={organisation.id}>
              <Card>
                <h2>
                  <Link
                    to="/espace/organisations/$organisationId"
                    params={{ organisationId: organisation.id }}
                    className={cardCover}
                  >
                    {organisation.name}
                  </Link>
                </h2>
                <p className={styles['quiet']}>
                  {roles.map((role) => term(`role.${role}`)).join(', ')}
                </p>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
