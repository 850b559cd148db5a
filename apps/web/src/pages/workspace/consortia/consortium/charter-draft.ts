import type { CharterClausesDto, Partner } from '../../../../api/contract';
import { orNull } from '../../../shared/sending';

/** What is typed of a charter: one text for each question, all in one form. */
export interface CharterDraft {
  /** The clauses that the charter has. */
  readonly clauses: readonly string[];
  readonly decisionMethod: string;
  readonly majorityPct: string;
  readonly voices: string;
  readonly decisionWords: string;
  readonly sharingMethod: string;
  /** By partner, as text. */
  readonly shares: Readonly<Record<string, string>>;
  readonly sharingWords: string;
  readonly noticeDays: string;
  readonly redistribution: string;
  readonly exitWords: string;
  readonly approval: string;
  readonly arrivalWords: string;
  readonly regime: string;
  readonly licence: string;
  readonly resultsWords: string;
  readonly mediator: string;
  readonly delayDays: string;
  readonly mediationWords: string;
  readonly spokespersonId: string;
  readonly spokespersonWords: string;
}

/** The latest version as it stands; for a first one, all clauses with their usual answers. */
export function draftOf(
  clauses: CharterClausesDto | undefined,
  all: readonly string[],
  partners: readonly Partner[],
): CharterDraft {
  const { decisionRule, sharingKey, partnerExit, partnerArrival } = clauses ?? {};
  const { resultsOwnership, conflictMediation, spokesperson } = clauses ?? {};
  const lead = partners.find(({ role }) => role === 'lead');
  return {
    clauses: clauses === undefined ? all : clausesOf(clauses),
    decisionMethod: decisionRule?.method ?? 'consent',
    majorityPct: decisionRule?.majorityPct ?? '',
    voices: decisionRule?.voices ?? 'per-partner',
    decisionWords: decisionRule?.words ?? '',
    sharingMethod: sharingKey?.method ?? 'by-budget',
    shares: Object.fromEntries(
      (sharingKey?.shares ?? []).map(({ partnerId, pct }) => [partnerId, pct]),
    ),
    sharingWords: sharingKey?.words ?? '',
    noticeDays: String(partnerExit?.noticeDays ?? 30),
    redistribution: partnerExit?.redistribution ?? 'sharing-key',
    exitWords: partnerExit?.words ?? '',
    approval: partnerArrival?.approval ?? 'decision-rule',
    arrivalWords: partnerArrival?.words ?? '',
    regime: resultsOwnership?.regime ?? 'joint',
    licence: resultsOwnership?.licence ?? '',
    resultsWords: resultsOwnership?.words ?? '',
    mediator: conflictMediation?.mediator ?? '',
    delayDays: String(conflictMediation?.delayDays ?? 30),
    mediationWords: conflictMediation?.words ?? '',
    spokespersonId: spokesperson?.partnerId ?? lead?.id ?? '',
    spokespersonWords: spokesperson?.words ?? '',
  };
}

const NAMES = {
  decisionRule: 'decision-rule',
  sharingKey: 'sharing-key',
  partnerExit: 'partner-exit',
  partnerArrival: 'partner-arrival',
  resultsOwnership: 'results-ownership',
  conflictMediation: 'conflict-mediation',
  spokesperson: 'spokesperson',
} as const;

type ClauseName = keyof typeof NAMES;

function clausesOf(clauses: CharterClausesDto): readonly string[] {
  return Object.entries(NAMES)
    .filter(([name]) => clauses[name as ClauseName])
    .map(([, kind]) => kind);
}

/** As the API wants it; the clauses that were left out are null. */
export function clausesBody(draft: CharterDraft): CharterClausesDto {
  const has = (kind: string): boolean => draft.clauses.includes(kind);
  const all = everyClause(draft);
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, kind]) => [name, has(kind) ? all[name as ClauseName] : null]),
  );
}

function everyClause(draft: CharterDraft) {
  return {
    decisionRule: {
      method: draft.decisionMethod,
      voices: draft.voices,
      majorityPct: draft.decisionMethod === 'qualified-majority' ? orNull(draft.majorityPct) : null,
      words: orNull(draft.decisionWords),
    },
    sharingKey: {
      method: draft.sharingMethod,
      words: orNull(draft.sharingWords),
      ...(draft.sharingMethod === 'fixed' ? { shares: sharesOf(draft) } : {}),
    },
    partnerExit: {
      noticeDays: Number(draft.noticeDays),
      redistribution: draft.redistribution,
      words: orNull(draft.exitWords),
    },
    partnerArrival: { approval: draft.approval, words: orNull(draft.arrivalWords) },
    resultsOwnership: {
      regime: draft.regime,
      licence: draft.regime === 'open-licence' ? orNull(draft.licence) : null,
      words: orNull(draft.resultsWords),
    },
    conflictMediation: {
      mediator: draft.mediator,
      delayDays: Number(draft.delayDays),
      words: orNull(draft.mediationWords),
    },
    spokesperson: { partnerId: draft.spokespersonId, words: orNull(draft.spokespersonWords) },
  };
}

function sharesOf({ shares }: CharterDraft) {
  return Object.entries(shares)
    .filter(([, pct]) => pct.trim() !== '')
    .map(([partnerId, pct]) => ({ partnerId, pct }));
}

/** Where the reasons of a refusal belong in the form. */
export function fieldOfClause(pointer: string): string | null {
  return FIELDS.find(([path]) => pointer.startsWith(`/clauses/${path}`))?.[1] ?? null;
}

const FIELDS: readonly (readonly [string, keyof CharterDraft])[] = [
  ['decisionRule/majorityPct', 'majorityPct'],
  ['decisionRule/words', 'decisionWords'],
  ['decisionRule', 'decisionMethod'],
  ['sharingKey/words', 'sharingWords'],
  ['sharingKey', 'sharingMethod'],
  ['partnerExit/noticeDays', 'noticeDays'],
  ['partnerExit/words', 'exitWords'],
  ['partnerExit', 'redistribution'],
  ['partnerArrival/words', 'arrivalWords'],
  ['partnerArrival', 'approval'],
  ['resultsOwnership/licence', 'licence'],
  ['resultsOwnership/words', 'resultsWords'],
  ['resultsOwnership', 'regime'],
  ['conflictMediation/delayDays', 'delayDays'],
  ['conflictMediation/words', 'mediationWords'],
  ['conflictMediation', 'mediator'],
  ['spokesperson/words', 'spokespersonWords'],
  ['spokesperson', 'spokespersonId'],
];
