import { getRouteApi, Link } from '@tanstack/react-router';

import { api, client } from '../../../api/client';
import type { Report } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { Day, Money } from '../../../ui/values';
import { ActButton } from '../../shared/opener';
import { Comparison } from '../../shared/reports/comparison';
import { ReportLines } from '../../shared/reports/report-lines';
import { ReportStatus } from '../../shared/reports/report-status';
import styles from '../../shared/reports/reports.module.css';
import shared from '../../shared/reports/reports.words.json';
import { answerOf, versionTag } from '../../shared/sending';

import { AddLine, LineActs } from './line-acts';
import { ReportText } from './report-text';
import words from './report.words.json';

const route = getRouteApi('/espace/bilans/$reportId');

interface ReportProps {
  readonly report: Report;
}

/** One report, for whoever writes it. */
export function ReportPage() {
  const { reportId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/reports/{reportId}', {
    params: { path: { reportId } },
  });
  return <Loaded query={query}>{(report) => <ReportSheet report={report} />}</Loaded>;
}

function ReportSheet({ report }: ReportProps) {
  const say = useWords(words);
  const term = useWords(shared);
  const { kind, agreement, agreementId, organisation, dueOn, allowedActions } = report;
  const mayWrite = allowedActions.includes('write');
  return (
    <Page
      title={term(`kind.${kind}`)}
      above={
        <>
          <ReportStatus report={report} />
          {agreement}
        </>
      }
      lead={organisation}
      crumbs={[
        <Link key="all" to="/espace/conventions">
          {say('agreements')}
        </Link>,
        <Link key="one" to="/espace/conventions/$agreementId" params={{ agreementId }}>
          {agreement}
        </Link>,
        term(`kind.${kind}`),
      ]}
      actions={allowedActions.includes('submit') && <Submit report={report} />}
    >
      <Standing report={report} />
      <Facts
        items={[
          { name: term('due'), value: dueOn === null ? '…' : <Day iso={dueOn} /> },
          { name: term('spent'), value: <Money value={report.spent} /> },
          { name: term('certified'), value: <Money value={report.certified} /> },
        ]}
      />
      <ReportText key={report.version} report={report} />
      <Section title={term('lines')}>
        <ReportLines
          report={report}
          acts={mayWrite ? (line) => <LineActs report={report} line={line} /> : undefined}
        />
        {mayWrite && (
          <div className={styles['bar']}>
            <AddLine report={report} />
          </div>
        )}
      </Section>
      <Comparison report={report} />
    </Page>
  );
}

/** What the funder said of it, or that it has it now. */
function Standing({ report: { status, word } }: ReportProps) {
  const say = useWords(words);
  if (status === 'draft') return null;
  const kind = { submitted: 'info', returned: 'warning', accepted: 'good' } as const;
  return (
    <Notice kind={kind[status]} title={say(status)}>
      {status === 'submitted' && <p>{say('submitted.text')}</p>}
      {word !== null && <p>{word}</p>}
    </Notice>
  );
}

function Submit({ report: { id: reportId, version } }: ReportProps) {
  const say = useWords(words);
  return (
    <ActButton
      label={say('submit')}
      look="primary"
      text={say('submit.text')}
      told={say('submit.done')}
      send={(key) =>
        answerOf(
          client.POST('/api/v1/reports/{reportId}/submit', {
            params: {
              path: { reportId },
              header: { 'Idempotency-Key': key, ...versionTag(version) },
            },
          }),
        )
      }
    />
  );
}
