import type { Catalogue } from '#platform/messages';

/** What those round a table are told of who leads, of their charter and mandates, and of their registrations. */
export const TABLE_TEXTS: Catalogue = {
  'notifications.late-accepted': {
    fr: 'Délai accordé pour l’appel {call}',
    en: 'More time for the call {call}',
  },
  'notifications.late-accepted-body': {
    fr: 'Le financeur de l’appel {call} accepte que le consortium « {consortium} » dépose sa candidature jusqu’au {closesAt} (heure universelle). Ce délai ne vaut que pour vous.',
    en: 'The funder of the call {call} lets the consortium “{consortium}” submit its application until {closesAt} (universal time). This delay is yours only.',
  },
  'notifications.lead-offered': {
    fr: '{lead} vous propose de mener « {consortium} »',
    en: '{lead} offers you the lead of “{consortium}”',
  },
  'notifications.lead-offered-body': {
    fr: '{lead} vous propose de devenir chef de file du consortium « {consortium} » pour l’appel {call}. Acceptez ou déclinez depuis la page du consortium.',
    en: '{lead} offers you the lead of the consortium “{consortium}” for the call {call}. Accept or decline on the page of the consortium.',
  },
  'notifications.lead-changed': {
    fr: '{organisation} mène désormais « {consortium} »',
    en: '{organisation} now leads “{consortium}”',
  },
  'notifications.lead-changed-body': {
    fr: '{organisation} est désormais chef de file du consortium « {consortium} » pour l’appel {call}. Les mandats donnés au précédent chef de file ne valent plus.',
    en: '{organisation} is now the lead of the consortium “{consortium}” for the call {call}. Mandates given to the lead before it no longer hold.',
  },
  'notifications.charter-written': {
    fr: 'Charte de « {consortium} » à adopter',
    en: 'Charter of “{consortium}” to adopt',
  },
  'notifications.charter-written-body': {
    fr: 'Une nouvelle version de la charte de coopération du consortium « {consortium} » (appel {call}) attend d’être adoptée par chaque partenaire.',
    en: 'A new version of the cooperation charter of the consortium “{consortium}” (call {call}) waits for each partner to adopt it.',
  },
  'notifications.mandate-given': {
    fr: '{organisation} vous donne mandat',
    en: '{organisation} gives you a mandate',
  },
  'notifications.mandate-given-body': {
    fr: '{organisation} vous donne mandat d’agir en son nom dans le consortium « {consortium} » pour l’appel {call}. La page du consortium dit pour quels actes, et jusqu’à quand.',
    en: '{organisation} empowers you to act in its name in the consortium “{consortium}” for the call {call}. The page of the consortium says for which acts, and until when.',
  },
  'notifications.mandate-revoked': {
    fr: '{organisation} révoque son mandat',
    en: '{organisation} revokes its mandate',
  },
  'notifications.mandate-revoked-body': {
    fr: '{organisation} révoque le mandat donné dans le consortium « {consortium} » pour l’appel {call}. Ce qui a été fait avant reste valable.',
    en: '{organisation} revokes the mandate given in the consortium “{consortium}” for the call {call}. What was done before stands.',
  },
  'notifications.merge-proposed': {
    fr: 'On propose de réunir deux fiches : {merged} et {kept}',
    en: 'Two registrations may be one: {merged} and {kept}',
  },
  'notifications.merge-proposed-body': {
    fr: 'Il est proposé que la fiche « {merged} » devienne un autre nom de « {kept} ». Rien ne se fait sans l’accord des administrateurs des deux : répondez dans le coffre de votre organisation, à la page des doublons.',
    en: 'It is proposed that the registration “{merged}” become another name of “{kept}”. Nothing is done unless the administrators of both agree: answer in the vault of your organisation, on the page of duplicates.',
  },
};
