import { useQuery } from '@tanstack/react-query';

import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ButtonHref } from '../../ui/button';

import words from './copy-link.words.json';

const AGAIN_MS = 5000;

/** The copy of what was handed in, to be kept; while it is being made, it says so. */
export function CopyLink({ applicationId }: { readonly applicationId: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const href = `/api/v1/applications/${applicationId}/copy?lang=${language}`;
  const { data: isReady } = useQuery({
    queryKey: ['copy', applicationId, language],
    queryFn: async () => (await fetch(href, { method: 'HEAD' })).ok,
    refetchInterval: ({ state }) => (state.data === true ? false : AGAIN_MS),
  });
  if (isReady !== true) return <span role="status">{say('copy.waits')}</span>;
  return (
    <ButtonHref look="secondary" icon="download" href={href} download>
      {say('copy')}
    </ButtonHref>
  );
}
