import type { ContentKey } from './content';

/** The pages of the editor, in the order in which a call is thought out. */
export const STEPS = [
  'identite',
  'calendrier',
  'partenaires',
  'formulaire',
  'argent',
  'grille',
  'pieces',
  'cadre',
  'publier',
] as const;

export type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<ContentKey, Step>> = {
  title: 'identite',
  summary: 'identite',
  kind: 'identite',
  mode: 'identite',
  steps: 'identite',
  themes: 'identite',
  territoryIds: 'identite',
  referenceCode: 'identite',
  maxDurationMonths: 'identite',
  opensAtLocal: 'calendrier',
  closesAtLocal: 'calendrier',
  timeZone: 'calendrier',
  graceSeconds: 'calendrier',
  phases: 'calendrier',
  intakes: 'calendrier',
  isSealedUntilOpening: 'calendrier',
  opensFilesAtLocal: 'calendrier',
  partnership: 'partenaires',
  sections: 'formulaire',
  envelope: 'argent',
  funders: 'argent',
  reservedShares: 'argent',
  allocation: 'argent',
  grantFloor: 'argent',
  grantCeiling: 'argent',
  maxRate: 'argent',
  costFamilies: 'argent',
  simplifiedCosts: 'argent',
  instalments: 'argent',
  grid: 'grille',
  passMark: 'grille',
  appraisal: 'grille',
  documents: 'pieces',
  charter: 'pieces',
  agreementTerms: 'pieces',
  checks: 'pieces',
  legalRoute: 'cadre',
};

/** The page on which one mends what a reason is about. */
export function stepOf(pointer: string | null): Step {
  const key = (pointer ?? '').split('/')[1] ?? '';
  return Object.hasOwn(STEP_OF, key) ? STEP_OF[key as ContentKey] : 'publier';
}

export function isStep(text: unknown): text is Step {
  return STEPS.some((step) => step === text);
}

/** The id of the control that writes what a pointer names. */
export function idAt(pointer: string): string {
  return `champ${pointer.replaceAll('/', '-')}`;
}

/** Takes the focus to what a pointer names, or to the nearest thing around it. */
export function focusAt(pointer: string): void {
  const keys = pointer.split('/').slice(1);
  const ids = keys.map((_, index) => idAt(`/${keys.slice(0, keys.length - index).join('/')}`));
  const found = ids
    .map((id) => document.getElementById(id) ?? document.querySelector(`[id^="${id}-"]`))
    .find((element) => element !== null);
  if (!(found instanceof HTMLElement)) return;
  found.closest('details')?.setAttribute('open', '');
  found.focus();
  found.scrollIntoView({ block: 'center' });
}
