import type { Catalogue } from '#platform/messages';

export const REPORTS_MESSAGES: Catalogue = {
  'reports.report-not-found': { fr: 'Ce bilan n’existe pas.', en: 'There is no such report.' },
  'reports.report-forbidden': {
    fr: 'L’organisation écrit et dépose son bilan ; les instructeurs du financeur le vérifient.',
    en: 'The organisation writes and submits its report; officers of the funder verify it.',
  },
  'reports.report-refused': {
    fr: 'Ce bilan ne peut pas être traité ainsi.',
    en: 'This cannot be done to this report.',
  },
  'reports.report-not-open': {
    fr: 'Ce bilan est déposé : il ne s’écrit plus.',
    en: 'This report is submitted: it is no longer written.',
  },
  'reports.report-not-submitted': {
    fr: 'Seul un bilan déposé se vérifie.',
    en: 'Only a submitted report is verified.',
  },
  'reports.period-missing': {
    fr: 'Indiquez la période dont vous rendez compte.',
    en: 'Say which period you report on.',
  },
  'reports.period-reversed': {
    fr: 'La période se termine avant de commencer.',
    en: 'The period ends before it begins.',
  },
  'reports.period-not-over': {
    fr: 'La période n’est pas terminée.',
    en: 'The period is not over.',
  },
  'reports.narrative-too-short': {
    fr: 'Dites ce qui a été fait, en {least} caractères au moins.',
    en: 'Say what was done, in at least {least} characters.',
  },
  'reports.no-line': {
    fr: 'Indiquez au moins une dépense.',
    en: 'Give at least one expense.',
  },
  'reports.spent-outside-period': {
    fr: 'La dépense du {day} est hors de la période du bilan.',
    en: 'The expense of {day} is outside the period of the report.',
  },
  'reports.account-unknown': {
    fr: 'Ce compte n’est pas un compte de charges du budget.',
    en: 'This account is no account of expenses of the budget.',
  },
  'reports.file-not-clean': {
    fr: 'Ce fichier n’est pas à l’organisation, ou n’est pas vérifié.',
    en: 'This file is not of the organisation, or was not checked.',
  },
  'reports.evidence-repeated': {
    fr: 'Ce justificatif est déjà celui de la ligne {line}.',
    en: 'This evidence is already that of line {line}.',
  },
  'reports.evidence-claimed-elsewhere': {
    fr: 'Ce justificatif a déjà servi dans un autre bilan ({agreement}).',
    en: 'This evidence was used in another report already ({agreement}).',
  },
  'reports.line-unknown': { fr: 'Cette ligne n’existe pas.', en: 'There is no such line.' },
  'reports.certified-above-amount': {
    fr: 'On ne certifie pas plus que ce qui a été dépensé ({amount}).',
    en: 'No more is certified than was spent ({amount}).',
  },
  'reports.deduction-missing': {
    fr: 'Dites pourquoi tout n’est pas retenu.',
    en: 'Say why not all of it is certified.',
  },
  'reports.deduction-of-nothing': {
    fr: 'Tout est retenu : il n’y a pas de raison de déduire.',
    en: 'All of it is certified: there is no reason to deduct.',
  },
  'reports.lines-not-verified': {
    fr: '{count, plural, one {Une ligne n’est pas vérifiée} other {# lignes ne sont pas vérifiées}}.',
    en: '{count, plural, one {One line is not verified} other {# lines are not verified}}.',
  },
};
