import type { ComparedAmount, ComparedMethod } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/page';
import { Figure, Money } from '../../../ui/values';
import terms from '../calls/terms.words.json';

import styles from './allocation.module.css';
import words from './allocation.words.json';
import type { useAllocating } from './use-allocating';
import { useCandidates } from './use-candidates';

interface ComparisonProps {
  readonly callId: string;
  readonly methods: readonly ComparedMethod[];
  readonly allocating: ReturnType<typeof useAllocating>;
}

/** One row for each application, one column for each method: the amount, and why. */
export function MethodComparison({ callId, methods, allocating }: ComparisonProps) {
  const say = useWords(words);
  const candidates = useCandidates(callId);
  const ids = [
    ...new Set(methods.flatMap(({ awards }) => awards.map(({ applicationId }) => applicationId))),
  ];
  return (
    <Section title={say('compare')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached */}
      <div className={styles['frame']} role="region" aria-label={say('compare')} tabIndex={0}>
        <table>
          <caption>{say('lead')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('application')}</th>
              <th scope="col">{say('requested')}</th>
              {methods.map((method) => (
                <th key={keyOf(method)} scope="col">
                  <MethodHead method={method} allocating={allocating} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const candidate = candidates.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    {candidate?.title ?? id}
                    <div className={styles['why']}>{candidate?.reference}</div>
                  </th>
                  <td>{candidate?.requested && <Money value={candidate.requested} isRound />}</td>
                  {methods.map((method) => (
                    <td key={keyOf(method)}>
                      <Award award={method.awards.find((one) => one.applicationId === id)} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <Totals methods={methods} />
        </table>
      </div>
    </Section>
  );
}

interface HeadProps {
  readonly method: ComparedMethod;
  readonly allocating: ComparisonProps['allocating'];
}

function MethodHead({ method: compared, allocating }: HeadProps) {
  const say = useWords(words);
  const name = useWords(terms);
  const { method, partial, refusals } = compared;
  const label = name(`method.${method}`);
  return (
    <div className={styles['head']}>
      {label}
      {method === 'ranked' && <span className={styles['why']}>{say(`partial.${partial}`)}</span>}
      {refusals.length > 0 ? (
        <span className={styles['why']}>{refusals.map(({ detail }) => detail).join(' ')}</span>
      ) : (
        <Button
          look="secondary"
          isSmall
          isBusy={allocating.isBusy}
          aria-label={say('choose.named', { method: label })}
          onClick={() => void allocating.choose({ method, partial })}
        >
          {say('choose')}
        </Button>
      )}
    </div>
  );
}

function Award({ award }: { readonly award: ComparedAmount | undefined }) {
  const say = useWords(words);
  if (award === undefined) return <span className={styles['none']}>{say('not.computed')}</span>;
  const isNothing = Number(award.amount.amount) === 0;
  return (
    <div className={styles['cell']}>
      {isNothing ? (
        <span className={styles['none']}>{say('nothing')}</span>
      ) : (
        <strong>
          <Money value={award.amount} />
        </strong>
      )}
      <span className={styles['why']}>
        {award.because.detail}
        {award.pool === 'risk' && ` (${say('pool.risk')})`}
      </span>
    </div>
  );
}

function Totals({ methods }: Pick<ComparisonProps, 'methods'>) {
  const say = useWords(words);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {say('total')}
        </th>
        {methods.map((method) => (
          <td key={keyOf(method)}>
            <Money value={method.total} />
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row" colSpan={2}>
          {say('funded')}
        </th>
        {methods.map((method) => (
          <td key={keyOf(method)}>
            <Figure value={method.fundedCount} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function keyOf({ method, partial }: ComparedMethod): string {
  return `${method} ${partial}`;
}
