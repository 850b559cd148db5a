import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { AgreementSheet } from '../../shared/agreements/agreement-sheet';
import words from '../../shared/agreements/agreements.words.json';
import { PaymentsSection } from '../../shared/payments/payments-section';
import { ReportsSection } from '../../shared/reports/reports-section';

import { AidSection } from './aid/aid-section';

const route = getRouteApi('/gestion/conventions/$agreementId');

/** One agreement, at the desk of its funder: with the state aid that it holds. */
export function AgreementPage() {
  const say = useWords(words);
  const { agreementId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/agreements/{agreementId}', {
    params: { path: { agreementId } },
  });
  const back = (
    <Link key="all" to="/gestion/conventions">
      {say('title')}
    </Link>
  );
  return (
    <Loaded query={query}>
      {(agreement) => (
        <AgreementSheet agreement={agreement} back={back}>
          {agreement.inForceAt !== null && (
            <>
              <PaymentsSection agreementId={agreement.id} />
              <ReportsSection
                agreementId={agreement.id}
                link={({ id }, name) => (
                  <Link to="/gestion/bilans/$reportId" params={{ reportId: id }}>
                    {name}
                  </Link>
                )}
              />
            </>
          )}
          <AidSection agreementId={agreement.id} />
        </AgreementSheet>
      )}
    </Loaded>
  );
}
