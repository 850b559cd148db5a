import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { OrganisationSheet } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Duplicates } from '../../shared/duplicates/duplicates';
import terms from '../shared/terms.words.json';

import words from './organisation.words.json';

const route = getRouteApi('/gestion/organisations/$organisationId');

/** An organisation, as those who instruct know it: its numbers, and whether it is there twice. */
export function OrganisationPage() {
  const { organisationId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}', {
    params: { path: { organisationId } },
  });
  return <Loaded query={query}>{(sheet) => <Organisation sheet={sheet} />}</Loaded>;
}

function Organisation({ sheet }: { readonly sheet: OrganisationSheet }) {
  const say = useWords(words);
  const term = useWords(terms);
  const { name, college, siren, rna, mergedInto } = sheet;
  return (
    <Page title={name} lead={say('lead')}>
      <Facts
        items={[
          { name: say('college'), value: term(`college.${college}`) },
          { name: 'SIREN', value: siren ?? say('none') },
          { name: 'RNA', value: rna ?? say('none') },
          ...(mergedInto === null ? [] : [{ name: say('merged'), value: mergedInto.name }]),
        ]}
      />
      <Duplicates organisation={sheet} />
    </Page>
  );
}
