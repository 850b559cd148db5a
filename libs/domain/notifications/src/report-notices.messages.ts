import type { Catalogue } from '#platform/messages';

/** What people are told of reports. */
export const REPORT_NOTICE_TEXTS: Catalogue = {
  'notifications.report-submitted': {
    fr: 'Bilan déposé par {organisation} : {agreement}',
    en: 'Report submitted by {organisation}: {agreement}',
  },
  'notifications.report-submitted-body': {
    fr: '{organisation} a déposé son bilan {kind, select, final {final} other {intermédiaire}} de la convention {agreement}. Il attend votre vérification.',
    en: '{organisation} submitted its {kind, select, final {final} other {interim}} report on agreement {agreement}. It waits for your verification.',
  },
  'notifications.report-returned': {
    fr: 'Bilan à corriger : {agreement}',
    en: 'Report to be corrected: {agreement}',
  },
  'notifications.report-returned-body': {
    fr: '{funder} demande de corriger votre bilan {kind, select, final {final} other {intermédiaire}} de la convention {agreement} : {word}',
    en: '{funder} asks you to correct your {kind, select, final {final} other {interim}} report on agreement {agreement}: {word}',
  },
  'notifications.report-accepted': {
    fr: 'Bilan accepté : {agreement}',
    en: 'Report accepted: {agreement}',
  },
  'notifications.report-accepted-body': {
    fr: '{funder} a accepté votre bilan {kind, select, final {final} other {intermédiaire}} de la convention {agreement} : {certified, number, ::currency/EUR .00/w} certifiés sur {spent, number, ::currency/EUR .00/w}. Ce qui l’attendait devient exigible.',
    en: '{funder} accepted your {kind, select, final {final} other {interim}} report on agreement {agreement}: {certified, number, ::currency/EUR .00/w} certified of {spent, number, ::currency/EUR .00/w}. What waited for it comes due.',
  },
};
