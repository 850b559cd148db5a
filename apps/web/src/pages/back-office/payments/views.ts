/** The steps of a payment, as the address names them. */
export const VIEWS = ['a-payer', 'ordres', 'fichiers', 'releves'] as const;

export type View = (typeof VIEWS)[number];

export interface PaymentsSearch {
  readonly vue?: View;
  readonly financeur?: string;
}

/** For `validateSearch`: what is to be paid, unless another step is named. */
export function readPayments(search: Record<string, unknown>): PaymentsSearch {
  const view = VIEWS.find((one) => one === search['vue']);
  const funder = search['financeur'];
  return {
    ...(view === undefined || view === 'a-payer' ? {} : { vue: view }),
    ...(typeof funder === 'string' ? { financeur: funder } : {}),
  };
}
