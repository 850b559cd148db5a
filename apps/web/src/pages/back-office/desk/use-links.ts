import { useWords } from '../../../i18n/words';
import type { AreaLink } from '../../../ui/shell/shells';
import words from '../back-office.words.json';
import { useWaiting } from '../home/use-waiting';
import { useDesk } from '../shared/who';

/** The sections of the back-office that concern the person, and how much waits in each. */
export function useLinks(): readonly AreaLink[] {
  const say = useWords(words);
  const { readsFiles, instructs, reviews, seesRanking } = useDesk();
  const { toRule, toReview } = useWaiting();
  const links: readonly (AreaLink | false)[] = [
    { to: '/gestion', label: say('home'), icon: 'clock' },
    readsFiles && { to: '/gestion/appels', label: say('calls'), icon: 'calendar' },
    readsFiles && {
      to: '/gestion/candidatures',
      label: say('applications'),
      icon: 'document',
      count: toRule?.page.total ?? 0,
    },
    (reviews || seesRanking) && {
      to: '/gestion/relectures',
      label: say('reviews'),
      icon: 'pencil',
      count: toReview?.page.total ?? 0,
    },
    instructs && { to: '/gestion/attribution', label: say('reviewers'), icon: 'people' },
    seesRanking && { to: '/gestion/classement', label: say('ranking'), icon: 'sort' },
    readsFiles && { to: '/gestion/conventions', label: say('agreements'), icon: 'people' },
    seesRanking && { to: '/gestion/versements', label: say('payments'), icon: 'coins' },
    seesRanking && { to: '/gestion/comptes', label: say('books'), icon: 'document' },
    seesRanking && { to: '/gestion/aides', label: say('aids'), icon: 'document' },
  ];
  return links.filter((link) => link !== false);
}
