import { FORM_MESSAGES } from './form.messages';
import { PUBLICATION_MESSAGES } from './publication.messages';
import { RULES_MESSAGES } from './rules.messages';

export const CALLS_MESSAGES = {
  ...PUBLICATION_MESSAGES,
  ...FORM_MESSAGES,
  ...RULES_MESSAGES,
  'calls.call-not-found': { fr: 'Cet appel n’existe pas.', en: 'There is no such call.' },
  'calls.revision-not-found': {
    fr: 'Cet appel n’a pas de version de ce numéro.',
    en: 'This call has no revision of that number.',
  },
  'calls.question-not-found': {
    fr: 'Cette question n’existe pas, ou n’a pas encore de réponse.',
    en: 'There is no such question, or it is not answered yet.',
  },
  'calls.action-forbidden': {
    fr: 'Seuls les chargés de mission et les administrateurs du financeur écrivent ses appels.',
    en: 'Only the officers and administrators of the funder write its calls.',
  },
  'calls.transition-not-allowed': {
    fr: 'Cet appel est {state, select, draft {encore un brouillon} published {publié} closed {clos} cancelled {abandonné} void {déclaré sans suite} other {dans un autre état}} : on ne peut pas faire cela maintenant.',
    en: 'This call is {state, select, draft {still a draft} published {published} closed {closed} cancelled {cancelled} void {declared void} other {in another state}}: that cannot be done now.',
  },
  'calls.call-not-open': {
    fr: 'Cet appel ne reçoit pas de candidatures en ce moment.',
    en: 'This call does not take applications at the moment.',
  },
  'calls.draft-refused': {
    fr: 'Ce brouillon ne peut pas être enregistré.',
    en: 'This draft cannot be kept.',
  },
  'calls.publication-refused': {
    fr: 'Cet appel ne peut pas encore être publié.',
    en: 'This call cannot be published yet.',
  },
  'calls.revision-refused': {
    fr: 'Cet appel ne peut pas être modifié ainsi : les candidats comptent sur ce qui a été publié.',
    en: 'This call cannot be changed so: candidates rely on what was published.',
  },
  'calls.funder-unknown': {
    fr: 'Cette organisation n’existe pas.',
    en: 'There is no such organisation.',
  },
  'calls.funder-cannot-fund': {
    fr: 'Seuls les financeurs, les collectivités et les organismes publics publient des appels.',
    en: 'Only funders, local authorities and public bodies publish calls.',
  },
  'calls.template-unknown': {
    fr: 'Le modèle « {code} » n’existe pas.',
    en: 'There is no template “{code}”.',
  },
  'calls.two-starting-points': {
    fr: 'Un brouillon part d’un modèle ou d’un autre appel, pas des deux.',
    en: 'A draft starts from a template or from another call, not from both.',
  },
  'calls.source-call-unknown': {
    fr: 'L’appel à reprendre n’existe pas, ou ne vous est pas ouvert.',
    en: 'The call to start from does not exist, or is not open to you.',
  },
  'calls.territory-unknown': {
    fr: 'Le territoire « {territoryId} » n’existe pas.',
    en: 'There is no territory “{territoryId}”.',
  },
  'calls.revision-changes-nothing': {
    fr: 'Rien ne change : il n’y a pas de nouvelle version à publier.',
    en: 'Nothing changes: there is no new revision to publish.',
  },
  'calls.rule-frozen': {
    fr: 'Une fois l’appel publié, cette règle ne change plus, sinon pour s’élargir.',
    en: 'Once the call is published, this rule no longer changes, but to be widened.',
  },
  'calls.criterion-needs-extension': {
    fr: 'Après l’ouverture, un critère ne se précise qu’en repoussant la date limite.',
    en: 'After the opening, a criterion is only made clearer with a later deadline.',
  },
  'calls.call-over': {
    fr: 'La date limite est passée : elle ne peut plus être repoussée.',
    en: 'The deadline is over: it can no longer be put off.',
  },
  'calls.deadline-brought-forward': {
    fr: 'La date limite peut être repoussée, jamais avancée.',
    en: 'The deadline may be put off, never brought forward.',
  },
  'calls.envelope-reduced': {
    fr: 'L’enveloppe peut augmenter, jamais diminuer : elle est de {amount, number, ::currency/EUR .00/w}.',
    en: 'The envelope may grow, never shrink: it is {amount, number, ::currency/EUR .00/w}.',
  },
} as const;
