import type { Catalogue } from '#platform/messages';

import type { AnswerKind } from '../answers/statuses';

/** What whoever calls can do about each kind of refusal, on its page. Code is in backquotes. */
export const ADVICE_MESSAGES = {
  'http.advice-invalid-input': {
    fr: 'Corrigez les champs que désigne `errors`, dans la réponse : chaque élément a une raison et un pointeur vers le champ. Envoyez ensuite de nouveau.',
    en: 'Correct the fields that `errors` points to in the answer: each item has a reason and a `pointer` to the field. Then send it again.',
  },
  'http.advice-unauthenticated': {
    fr: 'Connectez-vous (`POST /api/v1/sessions`), ou présentez un jeton d’accès valable.',
    en: 'Sign in (`POST /api/v1/sessions`), or present a valid access token.',
  },
  'http.advice-forbidden': {
    fr: 'Demandez à une personne qui a le rôle nécessaire dans l’organisation, ou à son administrateur de vous le donner.',
    en: 'Ask somebody who has the role it takes in the organisation, or ask its administrator to give it to you.',
  },
  'http.advice-not-found': {
    fr: 'Vérifiez l’adresse et le compte utilisé : ce que vous n’avez pas le droit de voir répond comme ce qui n’existe pas.',
    en: 'Check the address, and the account in use: what you may not see answers as if it did not exist.',
  },
  'http.advice-method-not-allowed': {
    fr: 'Employez l’une des méthodes que donne l’en-tête `Allow`.',
    en: 'Use one of the methods that the `Allow` header gives.',
  },
  'http.advice-not-acceptable': {
    fr: 'Demandez un autre format dans l’en-tête `Accept` : le plus souvent, `application/json`.',
    en: 'Ask for another format in the `Accept` header: mostly, `application/json`.',
  },
  'http.advice-request-timeout': {
    fr: 'Recommencez, avec une meilleure connexion ou moins de données.',
    en: 'Try again, with a better connection or less data.',
  },
  'http.advice-conflict': {
    fr: 'Relisez la ressource : son état et ses `allowedActions` disent ce qui est encore possible.',
    en: 'Read the resource again: its state and its `allowedActions` say what is still possible.',
  },
  'http.advice-stale': {
    fr: 'Relisez la ressource, reportez-y votre modification, puis envoyez-la avec le nouvel `ETag` dans `If-Match`.',
    en: 'Read the resource again, make your change on it, then send it with the new `ETag` in `If-Match`.',
  },
  'http.advice-too-large': {
    fr: 'Envoyez moins à la fois ; les fichiers ont leur propre adresse, `/api/v1/files`.',
    en: 'Send less at once; files have an address of their own, `/api/v1/files`.',
  },
  'http.advice-uri-too-long': {
    fr: 'Raccourcissez l’adresse : moins de filtres, ou des valeurs plus courtes.',
    en: 'Shorten the address: fewer filters, or shorter values.',
  },
  'http.advice-unsupported-media-type': {
    fr: 'Annoncez le type attendu dans l’en-tête `Content-Type`.',
    en: 'Announce the expected type in the `Content-Type` header.',
  },
  'http.advice-rule-broken': {
    fr: 'Lisez toutes les raisons dans `errors` : elles sont données ensemble. Corrigez-les, puis recommencez.',
    en: 'Read all the reasons in `errors`: they are given together. Correct them, then try again.',
  },
  'http.advice-sealed': {
    fr: 'Attendez que le contenu soit ouvert : la réponse ou l’appel disent quand.',
    en: 'Wait until the content is opened: the answer or the call says when.',
  },
  'http.advice-version-missing': {
    fr: 'Lisez la ressource, et renvoyez son `ETag` dans l’en-tête `If-Match`.',
    en: 'Read the resource, and send its `ETag` back in the `If-Match` header.',
  },
  'http.advice-too-many-requests': {
    fr: 'Attendez le temps que donne l’en-tête `Retry-After`, puis continuez plus lentement.',
    en: 'Wait for as long as the `Retry-After` header says, then go on more slowly.',
  },
  'http.advice-headers-too-large': {
    fr: 'Envoyez moins d’en-têtes, ou effacez les cookies de ce site.',
    en: 'Send fewer headers, or clear the cookies of this site.',
  },
  'http.advice-unexpected': {
    fr: 'Recommencez plus tard avec la même `Idempotency-Key` : rien ne sera fait deux fois. Si cela persiste, écrivez-nous avec le `requestId` de la réponse.',
    en: 'Try again later with the same `Idempotency-Key`: nothing will be done twice. If it persists, write to us with the `requestId` of the answer.',
  },
  'http.advice-upstream-down': {
    fr: 'Attendez le temps que donne l’en-tête `Retry-After`, puis recommencez avec la même `Idempotency-Key` : rien ne sera fait deux fois.',
    en: 'Wait for as long as the `Retry-After` header says, then try again with the same `Idempotency-Key`: nothing will be done twice.',
  },
  'http.advice-reason': {
    fr: 'Suivez ce que dit la phrase ; le champ en cause, s’il y en a un, est désigné par `pointer`. Les autres raisons sont dans la même réponse.',
    en: 'Follow what the sentence says; the field at fault, if there is one, is given by `pointer`. The other reasons are in the same answer.',
  },
} as const satisfies Catalogue & Record<`http.advice-${AnswerKind | 'reason'}`, unknown>;
