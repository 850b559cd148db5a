import { api } from '../../../../api/client';
import type { AssessedParty } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { Section } from '../../../../ui/page';
import { Status } from '../../../../ui/status';
import type { Column } from '../../../../ui/table/columns';
import { DataTable } from '../../../../ui/table/data-table';
import { Money } from '../../../../ui/values';
import { AidStandings } from '../../../shared/aid-standings';
import { Opener } from '../../../shared/opener';

import words from './aid.words.json';
import { AssessAid } from './assess-aid';

interface AidSectionProps {
  readonly agreementId: string;
}

/** Whether what each beneficiary is granted is public aid, and what it may still have. */
export function AidSection({ agreementId }: AidSectionProps) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/agreements/{agreementId}/aid-assessments', {
    params: { path: { agreementId } },
  });
  return (
    <Section title={say('title')}>
      <p>{say('text')}</p>
      <Loaded query={query}>
        {({ parties, allowedActions }) => (
          <Beneficiaries
            agreementId={agreementId}
            parties={parties}
            mayAssess={allowedActions.includes('assess')}
          />
        )}
      </Loaded>
    </Section>
  );
}

interface BeneficiariesProps extends AidSectionProps {
  readonly parties: readonly AssessedParty[];
  readonly mayAssess: boolean;
}

function Beneficiaries({ agreementId, parties, mayAssess }: BeneficiariesProps) {
  const say = useWords(words);
  const forAssessors: readonly Column<AssessedParty>[] = [
    {
      id: 'standing',
      header: say('standing'),
      cell: ({ siren, standings }) =>
        siren === null ? say('no.siren') : <AidStandings standings={standings} />,
    },
    {
      id: 'act',
      header: say('act'),
      cell: (party) => (
        <Opener
          label={say('assess')}
          title={say('assess.title', { name: party.name })}
          about={party.name}
          isWide
        >
          {(close) => <AssessAid agreementId={agreementId} party={party} onDone={close} />}
        </Opener>
      ),
    },
  ];
  return (
    <DataTable
      caption={say('title')}
      rows={parties}
      rowId={({ organisationId }) => organisationId}
      columns={[
        { id: 'beneficiary', header: say('beneficiary'), cell: ({ name }) => name },
        {
          id: 'share',
          header: say('share'),
          align: 'right',
          cell: ({ share }) => <Money value={share} />,
        },
        {
          id: 'conclusion',
          header: say('conclusion'),
          cell: (party) => <Conclusion party={party} />,
        },
        ...(mayAssess ? forAssessors : []),
      ]}
    />
  );
}

function Conclusion({ party: { assessment, isSettled } }: { readonly party: AssessedParty }) {
  const say = useWords(words);
  if (assessment === null) return <Status tone="waiting">{say('missing')}</Status>;
  if (!isSettled) return <Status tone="bad">{say('outdated')}</Status>;
  return <Status tone="good">{say(`outcome.${assessment.outcome}`)}</Status>;
}
