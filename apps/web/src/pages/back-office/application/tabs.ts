/** The faces of an application, as the address names them. */
export const TABS = ['resume', 'dossier', 'argent', 'echanges', 'journal'] as const;

export type Tab = (typeof TABS)[number];

export interface TabSearch {
  readonly onglet?: Tab;
}

/** For `validateSearch`: the face that is open; the summary when none is named. */
export function readTab(search: Record<string, unknown>): TabSearch {
  const tab = TABS.find((one) => one === search['onglet']);
  return tab === undefined || tab === 'resume' ? {} : { onglet: tab };
}
