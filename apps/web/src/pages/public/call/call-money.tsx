import { useQueries } from '@tanstack/react-query';

import { api } from '../../../api/client';
import type { Call, CallCostFamily } from '../../../api/contract';
import { useSession } from '../../../api/session';
import { formatList, formatPercent } from '../../../i18n/format';
import { useLanguage, useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import { Money } from '../../../ui/values';
import instrumentWords from '../instruments.words.json';

import words from './call-details.words.json';
import styles from './call.module.css';
import type { CallPartProps } from './call.page';
import { EnvelopeUse } from './envelope-use';

/** Who gives how much, in which form, for which costs, and when. */
export function CallMoney({ call }: CallPartProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <Section title={say('money')}>
      <p>{say('money.one', { funder: call.funderName })}</p>
      <EnvelopeUse call={call} />
      {call.funders.length > 0 && <Funders call={call} />}
      {call.reservedShares.length > 0 && (
        <>
          <h3>{say('money.reserved')}</h3>
          <ul>
            {call.reservedShares.map(({ kind, ratePct }) => (
              <li key={kind}>
                {say(`reserved.${kind}`, { rate: formatPercent(ratePct, language) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {call.allocation && (
        <>
          <h3>{say('money.allocation')}</h3>
          <p>{say(`allocation.${call.allocation.method}`)}</p>
        </>
      )}
      {call.costFamilies.length > 0 && <Costs families={call.costFamilies} />}
      <Instalments call={call} />
    </Section>
  );
}

function Funders({ call }: CallPartProps) {
  const say = useWords(words);
  const sayInstrument = useWords(instrumentWords);
  const { language } = useLanguage();
  const names = useFunderNames(call);
  const nameOf = ({ isLead, organisationId }: Call['funders'][number]): string =>
    isLead
      ? say('money.lead', { name: call.funderName })
      : (names.get(organisationId) ?? say('money.funder'));
  return (
    <table className={styles['table']}>
      <caption>{say('money.funders')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('money.funder')}</th>
          <th scope="col">{say('money.share')}</th>
          <th scope="col">{say('money.instruments')}</th>
        </tr>
      </thead>
      <tbody>
        {call.funders.map((funder) => (
          <tr key={funder.organisationId}>
            <th scope="row">{nameOf(funder)}</th>
            <td>{funder.share && <Money value={funder.share} isRound />}</td>
            <td>
              {formatList(
                funder.instruments.map((instrument) => sayInstrument(instrument)),
                language,
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The directory is for those who are signed in; to others, who funds beside the lead stays unnamed. */
function useFunderNames({ funders }: Call): ReadonlyMap<string, string> {
  const { me } = useSession();
  const others = me === null ? [] : funders.filter(({ isLead }) => !isLead);
  const found = useQueries({
    queries: others.map(({ organisationId }) =>
      api.queryOptions('get', '/api/v1/organisations/{organisationId}', {
        params: { path: { organisationId } },
      }),
    ),
  });
  return new Map(found.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));
}

function Costs({ families }: { readonly families: readonly CallCostFamily[] }) {
  const say = useWords(words);
  return (
    <table className={styles['table']}>
      <caption>{say('money.costs')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('money.cost')}</th>
          <th scope="col">{say('money.cost.rate')}</th>
          <th scope="col">{say('money.cost.limits')}</th>
        </tr>
      </thead>
      <tbody>
        {families.map((family) => (
          <CostRow key={family.code} family={family} />
        ))}
      </tbody>
    </table>
  );
}

function CostRow({ family }: { readonly family: CallCostFamily }) {
  const say = useWords(words);
  const read = useTranslated();
  const { language } = useLanguage();
  const { ratePct = null, floorPct = null, ceilingPct = null, isEligible, isCooperation } = family;
  const label = read(family.label);
  const percent = (rate: string): string => formatPercent(rate, language);
  const limits = [
    floorPct === null ? null : say('money.cost.floor', { rate: percent(floorPct) }),
    ceilingPct === null ? null : say('money.cost.ceiling', { rate: percent(ceilingPct) }),
  ];
  const rate = ratePct === null ? say('money.cost.call-rate') : percent(ratePct);
  return (
    <tr>
      <th scope="row">{isCooperation ? say('money.cost.cooperation', { label }) : label}</th>
      <td>{isEligible === false ? say('money.cost.not') : rate}</td>
      <td>{limits.filter((limit) => limit !== null).join(', ')}</td>
    </tr>
  );
}

function Instalments({ call }: CallPartProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { language } = useLanguage();
  if (call.instalments.length === 0) return null;
  return (
    <>
      <h3>{say('money.instalments')}</h3>
      <ol>
        {call.instalments.map(({ label, rate, trigger }) => (
          <li key={label.fr}>
            {say('instalment', {
              label: read(label),
              rate: formatPercent(rate, language),
              trigger: say(`trigger.${trigger}`),
            })}
          </li>
        ))}
      </ol>
    </>
  );
}
