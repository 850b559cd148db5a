import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { Application } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';

import words from './crumbs.words.json';

/** Where a page of an application stands. */
export function useCrumbs(
  { id, title }: Pick<Application, 'id' | 'title'>,
  page: string,
): readonly ReactNode[] {
  const say = useWords(words);
  return [
    <Link key="list" to="/espace/candidatures">
      {say('applications')}
    </Link>,
    <Link key="home" to="/espace/candidatures/$applicationId" params={{ applicationId: id }}>
      {title}
    </Link>,
    page,
  ];
}
