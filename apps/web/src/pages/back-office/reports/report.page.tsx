import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Report } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { Day, Money } from '../../../ui/values';
import { Comparison } from '../../shared/reports/comparison';
import { ReadText } from '../../shared/reports/read-text';
import { ReportLines } from '../../shared/reports/report-lines';
import { ReportStatus } from '../../shared/reports/report-status';
import styles from '../../shared/reports/reports.module.css';
import shared from '../../shared/reports/reports.words.json';

import { CertifyLine, CertifyOthers } from './certify';
import words from './report.words.json';
import { AcceptReport, ReturnReport } from './settle-report';

const route = getRouteApi('/gestion/bilans/$reportId');

interface ReportProps {
  readonly report: Report;
}

/** One report, for whoever verifies it: each expense, then the whole. */
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
  const { kind, agreement, agreementId, organisation, allowedActions } = report;
  const may = (action: string) => allowedActions.includes(action);
  return (
    <Page
      title={`${term(`kind.${kind}`)}, ${organisation}`}
      width="full"
      above={
        <>
          <ReportStatus report={report} />
          {agreement}
        </>
      }
      crumbs={[
        <Link key="all" to="/gestion/conventions">
          {say('agreements')}
        </Link>,
        <Link key="one" to="/gestion/conventions/$agreementId" params={{ agreementId }}>
          {agreement}
        </Link>,
        organisation,
      ]}
      actions={
        <>
          {may('accept') && <AcceptReport report={report} />}
          {may('return') && <ReturnReport report={report} />}
        </>
      }
    >
      {report.word !== null && (
        <Notice kind="info">
          <p>{report.word}</p>
        </Notice>
      )}
      <ReportFacts report={report} />
      {report.status === 'draft' ? (
        <Notice kind="info" title={say('draft')}>
          <p>{say('draft.text')}</p>
        </Notice>
      ) : (
        <Content report={report} />
      )}
    </Page>
  );
}

function Content({ report }: ReportProps) {
  const term = useWords(shared);
  const mayCertify = report.allowedActions.includes('certify');
  return (
    <>
      <ReadText report={report} />
      <Section title={term('lines')}>
        {mayCertify && (
          <div className={styles['bar']}>
            <CertifyOthers report={report} />
          </div>
        )}
        <ReportLines
          report={report}
          acts={mayCertify ? (line) => <CertifyLine report={report} line={line} /> : undefined}
        />
      </Section>
      <Comparison report={report} />
    </>
  );
}

function ReportFacts({ report: { dueOn, submittedAt, spent, certified } }: ReportProps) {
  const term = useWords(shared);
  return (
    <Facts
      items={[
        { name: term('due'), value: dueOn === null ? '…' : <Day iso={dueOn} look="short" /> },
        {
          name: term('submitted'),
          value: submittedAt === null ? '…' : <Day iso={submittedAt} look="short" />,
        },
        { name: term('spent'), value: <Money value={spent} /> },
        { name: term('certified'), value: <Money value={certified} /> },
      ]}
    />
  );
}
