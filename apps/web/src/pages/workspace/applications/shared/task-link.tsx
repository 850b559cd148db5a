import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { TaskPlace } from '../home/tasks';

interface TaskLinkProps {
  readonly applicationId: string;
  readonly place: TaskPlace;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leads to the page where a task is done. */
export function TaskLink({ applicationId, place, ...link }: TaskLinkProps) {
  switch (place.kind) {
    case 'section': {
      const params = { applicationId, code: place.code };
      return (
        <Link {...link} to="/espace/candidatures/$applicationId/rubriques/$code" params={params} />
      );
    }
    case 'budget': {
      const params = { applicationId, partnerId: place.partnerId };
      return (
        <Link
          {...link}
          to="/espace/candidatures/$applicationId/budget/$partnerId"
          params={params}
        />
      );
    }
    default:
      return <Link {...link} to={PAGES[place.kind]} params={{ applicationId }} />;
  }
}

const PAGES = {
  plan: '/espace/candidatures/$applicationId/projet',
  financing: '/espace/candidatures/$applicationId/financement',
  documents: '/espace/candidatures/$applicationId/pieces',
  signatures: '/espace/candidatures/$applicationId/signatures',
} as const;
