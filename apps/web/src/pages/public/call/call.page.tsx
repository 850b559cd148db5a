import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Call } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Money, Percent } from '../../../ui/values';
import { CallState } from '../call-state';

import words from './call.words.json';

const route = getRouteApi('/public/appels/$callId');

/** A call, with its rules in plain words. */
export function CallPage() {
  const { callId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/calls/{callId}', { params: { path: { callId } } });
  return <Loaded query={query}>{(call) => <CallRead call={call} />}</Loaded>;
}

function CallRead({ call }: { readonly call: Call }) {
  const say = useWords(words);
  const read = useTranslated();
  const title = read(call.title);
  return (
    <Page
      title={title}
      lead={read(call.summary)}
      above={
        <>
          <CallState call={call} />
          {call.reference}
        </>
      }
      crumbs={[
        <Link key="calls" to="/appels">
          {say('calls')}
        </Link>,
        title,
      ]}
    >
      <Facts
        items={[
          { name: say('funder'), value: call.funderName },
          ...(call.envelope
            ? [{ name: say('envelope'), value: <Money value={call.envelope} isRound /> }]
            : []),
          ...(call.maxRate === null
            ? []
            : [{ name: say('rate'), value: <Percent value={call.maxRate} /> }]),
        ]}
      />
    </Page>
  );
}
