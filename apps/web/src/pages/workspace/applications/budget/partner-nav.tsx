import { Link } from '@tanstack/react-router';

import type { Application } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';

import styles from './budget.module.css';
import words from './budget.words.json';

/** From the budget of all to that of each partner. */
export function PartnerNav({ application }: { readonly application: Application }) {
  const say = useWords(words);
  const applicationId = application.id;
  return (
    <nav aria-label={say('nav')} className={styles['nav']}>
      <Link
        to="/espace/candidatures/$applicationId/budget"
        params={{ applicationId }}
        activeOptions={{ exact: true }}
      >
        {say('nav.all')}
      </Link>
      {application.partners.map(({ partnerId, organisation }) => (
        <Link
          key={partnerId}
          to="/espace/candidatures/$applicationId/budget/$partnerId"
          params={{ applicationId, partnerId }}
        >
          {organisation.name}
        </Link>
      ))}
    </nav>
  );
}
