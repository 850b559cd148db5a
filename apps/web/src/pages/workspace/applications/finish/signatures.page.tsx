import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Application, ConsortiumGovernance, Finding } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page } from '../../../../ui/page';
import type { Column } from '../../../../ui/table/columns';
import { DataTable } from '../../../../ui/table/data-table';
import { Status } from '../../../../ui/status';
import { Day, Moment } from '../../../../ui/values';
import { useCrumbs } from '../shared/crumbs';
import { useApplication } from '../shared/use-application';
import type { PartnerOfApplication } from '../shared/use-own-partner';

import words from './finish.words.json';

const route = getRouteApi('/espace/candidatures/$applicationId/signatures');

/** What each partner has agreed to, and what still lacks. */
export function SignaturesPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(application) => <Signatures application={application} />}</Loaded>;
}

function Signatures({ application }: { readonly application: Application }) {
  const say = useWords(words);
  const crumbs = useCrumbs(application, say('signatures'));
  const { consortiumId, id } = application;
  const governance = api.useQuery('get', '/api/v1/consortia/{consortiumId}/governance', {
    params: { path: { consortiumId } },
  });
  const { data: preCheck } = api.useQuery('get', '/api/v1/applications/{applicationId}/pre-check', {
    params: { path: { applicationId: id } },
  });
  const findings = (preCheck?.parts ?? [])
    .filter(({ part }) => part === 'signatures' || part === 'partnership')
    .flatMap((part) => part.findings);
  return (
    <Page title={say('signatures')} lead={say('signatures.lead')} crumbs={crumbs}>
      <StillLacks findings={findings} />
      <Loaded query={governance}>
        {(told) => <Agreements application={application} governance={told} />}
      </Loaded>
    </Page>
  );
}

function StillLacks({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useWords(words);
  const read = useTranslated();
  if (findings.length === 0) return null;
  return (
    <Notice kind="warning" title={say('signatures.lack')}>
      <ul>
        {findings.map(({ code, pointer, sentence }) => (
          <li key={`${code} ${String(pointer)}`}>{read(sentence)}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface AgreementsProps {
  readonly application: Application;
  readonly governance: ConsortiumGovernance;
}

function Agreements({ application, governance }: AgreementsProps) {
  const say = useWords(words);
  const columns: readonly Column<PartnerOfApplication>[] = [
    {
      id: 'partner',
      header: say('partner'),
      cell: ({ organisation, role }) => (
        <>
          {organisation.name} <small>{say(`role.${role}`)}</small>
        </>
      ),
    },
    {
      id: 'mandate',
      header: say('mandate'),
      cell: ({ partnerId, role }) => {
        const mandate = governance.mandates.findLast((one) => one.partnerId === partnerId);
        return <MandateState mandate={mandate} isLead={role === 'lead'} />;
      },
    },
    {
      id: 'charter',
      header: say('charter'),
      cell: ({ partnerId }) => <CharterState governance={governance} partnerId={partnerId} />,
    },
    {
      id: 'letter',
      header: say('letter'),
      cell: ({ partnerId }) => <LetterState governance={governance} partnerId={partnerId} />,
    },
  ];
  return (
    <DataTable
      caption={say('signatures.caption')}
      columns={columns}
      rows={application.partners}
      rowId={({ partnerId }) => partnerId}
    />
  );
}

interface StateProps {
  readonly governance: ConsortiumGovernance;
  readonly partnerId: string;
}

/** Whether a partner adopted the charter as it is; if it is stale, why. */
function CharterState({ governance: { charters }, partnerId }: StateProps) {
  const say = useWords(words);
  const latest = charters.at(-1);
  if (latest === undefined) return '–';
  const hasAdopted = ({ adoptions }: (typeof charters)[number]): boolean =>
    adoptions.some((one) => one.partnerId === partnerId);
  if (hasAdopted(latest)) return <Status tone="good">{say('charter.adopted')}</Status>;
  return charters.some(hasAdopted) ? (
    <Status tone="bad">{say('charter.stale')}</Status>
  ) : (
    <Status tone="waiting">{say('charter.waiting')}</Status>
  );
}

function LetterState({ governance, partnerId }: StateProps) {
  const say = useWords(words);
  const letter = governance.letters.find((one) => one.partnerId === partnerId);
  if (letter === undefined) return <Status tone="waiting">{say('letter.none')}</Status>;
  return (
    <>
      {letter.fileName} <Moment iso={letter.givenAt} look="short" />
    </>
  );
}

interface MandateStateProps {
  readonly mandate: ConsortiumGovernance['mandates'][number] | undefined;
  readonly isLead: boolean;
}

/** Whether a partner lets the lead act for it, and if it no longer does, why. */
function MandateState({ mandate, isLead }: MandateStateProps) {
  const say = useWords(words);
  if (isLead) return <span>{say('mandate.lead')}</span>;
  if (mandate === undefined) return <Status tone="waiting">{say('mandate.none')}</Status>;
  if (mandate.revokedAt !== null)
    return (
      <>
        <Status tone="bad">{say('mandate.revoked')}</Status> {mandate.revocationReason}
      </>
    );
  return (
    <>
      <Status tone="good">{say('mandate.given')}</Status>{' '}
      <Moment iso={mandate.givenAt} look="short" />
      {mandate.expiresOn !== null && (
        <>
          , {say('mandate.until')} <Day iso={mandate.expiresOn} look="short" />
        </>
      )}
    </>
  );
}
