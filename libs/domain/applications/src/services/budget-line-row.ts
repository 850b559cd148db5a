import type { BudgetLine } from '../domain/budget';
import type { Chart } from '../domain/chart';
import type { BudgetLineEntity } from '../storage/budget-line.entity';
import type { PartnerEntity } from '../storage/partner.entity';

/** A line as it is kept, at its place in the budget of its partner. */
export function budgetLineRow(
  { applicationId, partnerId }: Pick<PartnerEntity, 'applicationId' | 'partnerId'>,
  chart: Chart,
  line: BudgetLine,
  position: number,
): BudgetLineEntity {
  const { account, workPackage, family, simplifiedCost, mirrorAccount, ...rest } = line;
  return {
    ...rest,
    applicationId,
    partnerId,
    position,
    chartCode: chart.code,
    accountCode: account,
    workPackageCode: workPackage,
    familyCode: family,
    simplifiedCode: simplifiedCost,
    mirrorAccountCode: mirrorAccount,
  };
}
