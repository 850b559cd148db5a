import type { CharterClausesDto, Partner } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';

import words from './charter.words.json';

export const CLAUSES = [
  'decision-rule',
  'sharing-key',
  'partner-exit',
  'partner-arrival',
  'results-ownership',
  'conflict-mediation',
  'spokesperson',
] as const;

interface ClauseSentence {
  readonly kind: (typeof CLAUSES)[number];
  readonly sentence: string;
  /** What else the partners say about it, in their words. */
  readonly more: string | null;
}

type Writers = {
  readonly [Clause in keyof CharterClausesDto]-?: (
    clause: NonNullable<CharterClausesDto[Clause]>,
  ) => string;
};

/** What a charter says, in sentences; clauses that it does not have are left out. */
export function useClauseSentences(
  clauses: CharterClausesDto,
  partners: readonly Partner[],
): readonly ClauseSentence[] {
  const write = useWriters(partners);
  return [
    ...line('decision-rule', clauses.decisionRule, write.decisionRule),
    ...line('sharing-key', clauses.sharingKey, write.sharingKey),
    ...line('partner-exit', clauses.partnerExit, write.partnerExit),
    ...line('partner-arrival', clauses.partnerArrival, write.partnerArrival),
    ...line('results-ownership', clauses.resultsOwnership, write.resultsOwnership),
    ...line('conflict-mediation', clauses.conflictMediation, write.conflictMediation),
    ...line('spokesperson', clauses.spokesperson, write.spokesperson),
  ];
}

function line<Clause extends { readonly words?: string | null }>(
  kind: ClauseSentence['kind'],
  clause: Clause | null | undefined,
  write: (clause: Clause) => string,
): readonly ClauseSentence[] {
  return clause ? [{ kind, sentence: write(clause), more: clause.words ?? null }] : [];
}

function useWriters(partners: readonly Partner[]): Writers {
  const say = useWords(words);
  const nameOf = (partnerId: string): string =>
    partners.find(({ id }) => id === partnerId)?.name ?? say('former');
  return {
    decisionRule: ({ method, majorityPct, voices }) =>
      [
        say(`method.${method}`),
        majorityPct ? say('majority', { pct: majorityPct }) : '',
        say(`voices.${voices}`),
      ]
        .filter(Boolean)
        .join(', '),
    sharingKey: ({ method, shares = [] }) =>
      method === 'fixed'
        ? shares
            .map(({ partnerId, pct }) => say('share', { name: nameOf(partnerId), pct }))
            .join(', ')
        : say(`sharing.${method}`),
    partnerExit: ({ noticeDays, redistribution }) =>
      [say('notice', { days: noticeDays }), say(`redistribution.${redistribution}`)].join(' '),
    partnerArrival: ({ approval }) => say(`approval.${approval}`),
    resultsOwnership: ({ regime, licence }) =>
      [say(`regime.${regime}`), licence].filter(Boolean).join(' : '),
    conflictMediation: ({ mediator, delayDays }) =>
      say('mediation', { name: mediator, days: delayDays }),
    spokesperson: ({ partnerId }) => nameOf(partnerId),
  };
}
