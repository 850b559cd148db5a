import { formatEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent } from '#kernel/rates';

import type {
  Clause,
  ClauseTemplate,
  ClauseVariable,
  Terms,
  Translated,
} from '../agreements.types';
import { CLAUSE_VARIABLES } from '../agreements.types';

const VARIABLE = /\{([^{}]*)\}/g;

/** The names that clauses are written with, in the language of the clause. */
export interface ClauseNames {
  readonly reference: string;
  readonly nameOf: (organisationId: string) => string;
}

/** Lists every variable of a text that nothing fills. */
export function checkVariables(body: Translated): readonly Refusal[] {
  return (['fr', 'en'] as const).flatMap((language) =>
    [...body[language].matchAll(VARIABLE)]
      .map(([, name = '']) => name)
      .filter((name) => !isVariable(name))
      .map((name) => refusal('clause-variable-unknown', `/body/${language}`, { name })),
  );
}

/** The clauses of a revision, written out: what the parties sign holds no variable. */
export function writeClauses(
  templates: readonly ClauseTemplate[],
  terms: Omit<Terms, 'clauses'>,
  names: ClauseNames,
): readonly Clause[] {
  const values = {
    fr: valuesOf(terms, names, FRENCH),
    en: valuesOf(terms, names, ENGLISH),
  };
  return templates.map(({ id, code, number, kind, title, body }) => ({
    templateId: id,
    code,
    number,
    kind,
    title,
    body: { fr: filled(body.fr, values.fr), en: filled(body.en, values.en) },
  }));
}

function filled(text: string, values: Readonly<Record<ClauseVariable, string>>): string {
  const written = text.replace(VARIABLE, (whole, name: string) =>
    isVariable(name) ? values[name] : whole,
  );
  return written.trim();
}

function isVariable(name: string): name is ClauseVariable {
  return (CLAUSE_VARIABLES as readonly string[]).includes(name);
}

interface Tongue {
  readonly money: (amount: Money) => string;
  readonly percent: (ppm: number) => string;
  readonly and: string;
  readonly label: keyof Translated;
  readonly period: (startsOn: string, endsOn: string) => string;
  readonly onwardTransfer: Readonly<Record<'allowed' | 'forbidden', string>>;
}

const FRENCH: Tongue = {
  money: (amount) => `${grouped(amount, '\u202f').replace('.', ',')} €`,
  percent: (ppm) => `${formatPercent({ ppm: BigInt(ppm) }).replace('.', ',')} %`,
  and: 'et',
  label: 'fr',
  period: (startsOn, endsOn) => `Le projet se déroule du ${startsOn} au ${endsOn}.`,
  onwardTransfer: {
    allowed:
      'Le chef de file peut en reverser une partie aux partenaires, selon la convention de consortium.',
    forbidden: 'Elle ne peut pas être reversée à un autre organisme.',
  },
};

const ENGLISH: Tongue = {
  money: (amount) => `€${grouped(amount, ',')}`,
  percent: (ppm) => `${formatPercent({ ppm: BigInt(ppm) })}%`,
  and: 'and',
  label: 'en',
  period: (startsOn, endsOn) => `The project runs from ${startsOn} to ${endsOn}.`,
  onwardTransfer: {
    allowed: 'The lead may pass part of it on to the partners, by the consortium agreement.',
    forbidden: 'It may not be passed on to another body.',
  },
};

function valuesOf(
  { title, grant, startsOn, endsOn, parties, instalments, ...terms }: Omit<Terms, 'clauses'>,
  { reference, nameOf }: ClauseNames,
  tongue: Tongue,
): Readonly<Record<ClauseVariable, string>> {
  const nameWhere = (capacity: string) =>
    parties
      .filter((party) => party.capacity === capacity)
      .map(({ organisationId }) => nameOf(organisationId));
  const beneficiaries = [...nameWhere('lead'), ...nameWhere('partner')];
  const paid = parties.filter(({ share }) => share.cents > 0n);
  return {
    reference,
    title,
    grant: tongue.money(grant),
    funder: nameWhere('funder').join(''),
    lead: nameWhere('lead').join(''),
    beneficiaries: listed(beneficiaries, tongue.and),
    shares: paid
      .map(({ organisationId, share }) => `${nameOf(organisationId)} ${tongue.money(share)}`)
      .join(' ; '),
    instalments: instalments
      .map(({ label, ratePpm, amount }) =>
        [label[tongue.label], tongue.percent(ratePpm), `(${tongue.money(amount)})`].join(' '),
      )
      .join(' ; '),
    period: startsOn === null || endsOn === null ? '' : tongue.period(startsOn, endsOn),
    onwardTransfer: tongue.onwardTransfer[terms.isOnwardTransferAllowed ? 'allowed' : 'forbidden'],
  };
}

function listed(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

/** Thousands apart. The runtime's own formats change with its edition: what is signed does not. */
function grouped(amount: Money, between: string): string {
  return formatEur(amount).replace(/\B(?=(\d{3})+(?!\d))/g, between);
}
