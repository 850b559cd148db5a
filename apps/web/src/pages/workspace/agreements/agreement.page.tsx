import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { AgreementSheet } from '../../shared/agreements/agreement-sheet';
import { PaymentsSection } from '../../shared/payments/payments-section';
import { ReportsSection } from '../../shared/reports/reports-section';
import { ConsortiumAgreementPart } from './consortium-agreement';

import words from './workspace-agreements.words.json';

const route = getRouteApi('/espace/conventions/$agreementId');

/** One agreement, for those whom it binds: they read, sign, refuse, and propose what comes next. */
export function AgreementPage() {
  const say = useWords(words);
  const { agreementId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/agreements/{agreementId}', {
    params: { path: { agreementId } },
  });
  const back = (
    <Link key="all" to="/espace/conventions">
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
                  <Link to="/espace/bilans/$reportId" params={{ reportId: id }}>
                    {name}
                  </Link>
                )}
              />
            </>
          )}
          <ConsortiumAgreementPart agreement={agreement} />
        </AgreementSheet>
      )}
    </Loaded>
  );
}
