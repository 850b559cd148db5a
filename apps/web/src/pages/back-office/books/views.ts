/** What one may look at in books, as the address names it. */
export const VIEWS = ['balance', 'comptes', 'journal', 'controle'] as const;

export type View = (typeof VIEWS)[number];

export interface BooksSearch {
  readonly vue?: View;
  /** Whose books. */
  readonly de?: string;
  /** A number of the chart of accounts. */
  readonly numero?: string;
  /** The last day that counts. */
  readonly au?: string;
}

/** For `validateSearch`: the trial balance, unless another view is named. */
export function readBooks(search: Record<string, unknown>): BooksSearch {
  const view = VIEWS.find((one) => one === search['vue']);
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const [de, numero, au] = [text('de'), text('numero'), text('au')];
  return {
    ...(view === undefined || view === 'balance' ? {} : { vue: view }),
    ...(de === undefined ? {} : { de }),
    ...(numero === undefined ? {} : { numero }),
    ...(au === undefined ? {} : { au }),
  };
}
