import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';

import words from './budget.words.json';
import type { Kind } from './grid';
import type { BudgetSources } from './use-budget-sources';

/** What a row says of itself beside its account, in a few words each. */
export function useKindWords({ call, application, plan, chart }: BudgetSources) {
  const say = useWords(words);
  const read = useTranslated();
  const funderOf = useFunderName(call);
  return (kind: Kind): readonly string[] => {
    const { workPackage, family, funderId, isSecured, counterpartId, mirrorAccount } = kind;
    const partner = application.partners.find((one) => one.partnerId === counterpartId);
    const mirror = chart.accounts.find(({ code }) => code === mirrorAccount);
    const part = plan.workPackages.find(({ code }) => code === workPackage);
    const group = call.costFamilies.find(({ code }) => code === family);
    const told = [
      part && `${part.code} ${part.title}`,
      group && read(group.label),
      funderId !== null && say('kind.funder', { funder: funderOf(funderId) }),
      isSecured && say('kind.secured'),
      partner && say('kind.counterpart', { partner: partner.organisation.name }),
      mirror && say('kind.mirror', { account: read(mirror.label) }),
      kind.basis !== 'real-cost' && say(`basis.${kind.basis}`),
      kind.valuation !== null && say('kind.valued'),
    ];
    return told.filter((one) => typeof one === 'string');
  };
}

/** What a funder of the call is called. */
export function useFunderName(call: BudgetSources['call']): (id: string) => string {
  const say = useWords(words);
  return (id) => {
    if (id === call.funderId) return call.funderName;
    const number = call.funders.findIndex(({ organisationId }) => organisationId === id) + 1;
    return number > 0 ? say('funder.of', { number }) : say('funder.other');
  };
}
