import { Link } from '@tanstack/react-router';

import { Section } from '../../../../ui/page';
import { Facts } from '../../../../ui/card';
import { DataTable } from '../../../../ui/table/data-table';
import { Money, Moment } from '../../../../ui/values';
import { useWords } from '../../../../i18n/words';
import { formatPercent } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useScore } from '../../shared/score';
import terms from '../../shared/terms.words.json';
import type { ApplicationProps } from '../application.page';
import { Completion } from '../completion/completion';
import { Experts } from '../experts/experts';
import { useAssessment } from '../use-application';

import { Admissibility } from './admissibility';
import { Decided } from './decided';
import { Related } from './related';
import { NextSteps } from './next-steps';
import { Reviews } from './reviews';
import { Risk } from './risk';
import styles from './summary.module.css';
import words from './summary.words.json';

/** Who, how much, where it stands, and what is to be done next. */
export function SummaryTab({ application }: ApplicationProps) {
  const { assessment, isMissing } = useAssessment(application.id);
  return (
    <div className={styles['columns']}>
      <div>
        <KeyFacts application={application} />
        <Completion application={application} />
        {assessment && <Admissibility application={application} assessment={assessment} />}
        {assessment && <Reviews application={application} assessment={assessment} />}
        {assessment && <Experts application={application} assessment={assessment} />}
        <Decided application={application} />
        <Partners application={application} />
        <Related application={application} />
      </div>
      <aside>
        <NextSteps application={application} assessment={assessment} isMissing={isMissing} />
        {assessment && <Risk applicationId={application.id} />}
      </aside>
    </div>
  );
}

function KeyFacts({ application }: ApplicationProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const write = useScore();
  const { assessment } = useAssessment(application.id);
  const { requested, total, lead, partners, submittedAt } = application;
  const score = (value: string): string => say('outOf100', { score: write(value) });
  return (
    <Facts
      items={[
        { name: say('requested'), value: <Money value={requested} isRound /> },
        { name: say('total'), value: <Money value={total} isRound /> },
        { name: say('rate'), value: rateOf(requested.amount, total.amount, language) },
        { name: say('lead'), value: lead.name },
        { name: say('partners'), value: partners.length },
        {
          name: say('submittedAt'),
          value: submittedAt ? <Moment iso={submittedAt} look="short" /> : say('notYet'),
        },
        ...(assessment
          ? [
              { name: say('firstScore'), value: score(assessment.firstScore) },
              {
                name: say('meanScore'),
                value: assessment.meanScore ? score(assessment.meanScore) : say('notYet'),
              },
            ]
          : []),
      ]}
    />
  );
}

/** The part of the costs that is asked for, to one decimal; for the eye only. */
function rateOf(part: string, whole: string, language: 'fr' | 'en'): string {
  const total = Number(whole);
  return total === 0 ? '–' : formatPercent(((Number(part) / total) * 100).toFixed(1), language);
}

function Partners({ application: { partners } }: ApplicationProps) {
  const say = useWords(words);
  const term = useWords(terms);
  return (
    <Section title={say('consortium')}>
      <DataTable
        caption={say('consortium.caption')}
        rows={partners}
        rowId={({ partnerId }) => partnerId}
        columns={[
          {
            id: 'name',
            header: say('organisation'),
            cell: ({ organisation: { id, name } }) => (
              <Link to="/gestion/organisations/$organisationId" params={{ organisationId: id }}>
                {name}
              </Link>
            ),
          },
          { id: 'role', header: say('role'), cell: ({ role }) => term(`role.${role}`) },
          {
            id: 'college',
            header: say('college'),
            cell: ({ college }) => term(`college.${college}`),
          },
          {
            id: 'requested',
            header: say('requested'),
            align: 'right',
            cell: ({ requested }) => <Money value={requested} isRound />,
          },
          {
            id: 'total',
            header: say('total'),
            align: 'right',
            cell: ({ total }) => <Money value={total} isRound />,
          },
        ]}
      />
    </Section>
  );
}
