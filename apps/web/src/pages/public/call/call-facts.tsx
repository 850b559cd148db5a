import { useQueries } from '@tanstack/react-query';

import { api } from '../../../api/client';
import type { Call } from '../../../api/contract';
import { formatMoney, formatPercent } from '../../../i18n/format';
import { useLanguage, type Language } from '../../../i18n/language';
import { useWords, type Say } from '../../../i18n/words';
import { Facts, type Fact } from '../../../ui/card';
import { useNow } from '../../../ui/now';
import { Ago, Moment, Money } from '../../../ui/values';
import { stateOf } from '../call-state';

import type { CallPartProps } from './call.page';
import words from './call.words.json';

/** What one wants to know first: until when, how much, for where. */
export function CallFacts({ call }: CallPartProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const isComing = stateOf(call, useNow()) === 'coming';
  const places = useTerritoryNames(call.territoryIds);
  const moment = isComing ? call.opensAt : call.closesAt;
  const facts: readonly (Fact | null)[] = [
    moment === null
      ? null
      : {
          name: say(isComing ? 'fact.opening' : 'fact.deadline'),
          value: (
            <>
              <Moment iso={moment} timeZone={call.timeZone} /> (<Ago iso={moment} />)
            </>
          ),
        },
    call.envelope && { name: say('fact.envelope'), value: <Money value={call.envelope} isRound /> },
    ...moneyFacts(call, say, language),
    call.maxDurationMonths === null
      ? null
      : {
          name: say('fact.duration'),
          value: say('fact.duration.most', { months: call.maxDurationMonths }),
        },
    { name: say('fact.territory'), value: places.join(', ') || say('fact.anywhere') },
  ];
  return <Facts items={facts.filter((fact) => fact !== null)} />;
}

function moneyFacts(
  call: Call,
  say: Say<typeof words>,
  language: Language,
): readonly (Fact | null)[] {
  const { grantFloor, grantCeiling, maxRate } = call;
  const floor = grantFloor && formatMoney(grantFloor, language, true);
  const ceiling = grantCeiling && formatMoney(grantCeiling, language, true);
  const grant =
    floor && ceiling
      ? say('fact.grant.between', { floor, ceiling })
      : floor
        ? say('fact.grant.floor', { floor })
        : ceiling && say('fact.grant.ceiling', { ceiling });
  return [
    grant ? { name: say('fact.grant'), value: grant } : null,
    maxRate === null
      ? null
      : {
          name: say('fact.rate'),
          value: say('fact.rate.most', { rate: formatPercent(maxRate, language) }),
        },
  ];
}

/** The names of territories, as they come. */
function useTerritoryNames(ids: readonly string[]): readonly string[] {
  const found = useQueries({
    queries: ids.map((territoryId) =>
      api.queryOptions('get', '/api/v1/territories/{territoryId}', {
        params: { path: { territoryId } },
      }),
    ),
  });
  return found.flatMap(({ data }) => (data ? [data.name] : []));
}
