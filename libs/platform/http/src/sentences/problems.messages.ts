import type { Catalogue } from '#platform/messages';

/** What happened, for the refusals that belong to no module. */
export const PROBLEM_MESSAGES = {
  'http.input-invalid': {
    fr: 'Certaines informations manquent ou ne sont pas sous la forme attendue.',
    en: 'Some information is missing or is not in the expected form.',
  },
  'http.request-malformed': {
    fr: 'La demande n’a pas pu être lue.',
    en: 'The request could not be read.',
  },
  'http.json-malformed': {
    fr: 'Le corps de la demande n’est pas du JSON correct, en UTF-8.',
    en: 'The body of the request is not valid JSON in UTF-8.',
  },
  'http.json-too-deep': {
    fr: 'Le corps de la demande est imbriqué sur plus de {depth, number} niveaux.',
    en: 'The body of the request is nested more than {depth, number} levels deep.',
  },
  'http.body-too-large': {
    fr: 'Le corps de la demande est trop volumineux.',
    en: 'The body of the request is too large.',
  },
  'http.media-type-unsupported': {
    fr: 'Ce type de contenu n’est pas accepté ici : envoyez du JSON (application/json).',
    en: 'This type of content is not accepted here: send JSON (application/json).',
  },
  'http.headers-too-large': {
    fr: 'Les en-têtes de la demande sont trop longs.',
    en: 'The headers of the request are too large.',
  },
  'http.uri-too-long': {
    fr: 'L’adresse demandée est trop longue.',
    en: 'The requested address is too long.',
  },
  'http.request-timeout': {
    fr: 'La demande a mis trop de temps à nous parvenir.',
    en: 'The request took too long to reach us.',
  },
  'http.unauthenticated': {
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
  },
  'http.forbidden': {
    fr: 'Vous n’avez pas le droit de faire cela.',
    en: 'You are not allowed to do this.',
  },
  'http.row-refused': {
    fr: 'Vous n’avez pas le droit de modifier cette information.',
    en: 'You are not allowed to change this information.',
  },
  'http.not-found': {
    fr: 'Rien ne se trouve à cette adresse, ou rien que vous puissiez voir.',
    en: 'There is nothing at this address, or nothing that you may see.',
  },
  'http.method-not-allowed': {
    fr: 'Cette adresse existe, mais pas avec cette méthode.',
    en: 'This address exists, but not with this method.',
  },
  'http.not-acceptable': {
    fr: 'Cette ressource n’existe pas dans le format demandé.',
    en: 'This resource does not exist in the requested format.',
  },
  'http.conflict': {
    fr: 'L’action n’est plus possible dans l’état actuel.',
    en: 'The action is no longer possible in the current state.',
  },
  'http.sealed': {
    fr: 'Ce contenu est scellé pour le moment.',
    en: 'This content is sealed for now.',
  },
  'http.version-missing': {
    fr: 'Précisez la version que vous modifiez : reprenez dans If-Match l’ETag que vous avez lu.',
    en: 'Say which version you are changing: send back in If-Match the ETag that you read.',
  },
  'http.version-malformed': {
    fr: 'If-Match doit reprendre tel quel un ETag que nous avons donné, par exemple "3".',
    en: 'If-Match must repeat an ETag that we gave, as it is, for example "3".',
  },
  'http.version-stale': {
    fr: 'Quelqu’un a modifié cette information entre-temps : relisez-la, puis recommencez.',
    en: 'Someone has changed this information in the meantime: read it again, then retry.',
  },
  'http.cursor-malformed': {
    fr: 'Ce curseur n’est pas l’un des nôtres.',
    en: 'This cursor is not one of ours.',
  },
  'http.cursor-mismatch': {
    fr: 'Ce curseur a été donné pour d’autres filtres ou un autre tri : reprenez à la première page.',
    en: 'This cursor was given for other filters or another order: start from the first page.',
  },
  'http.cursor-expired': {
    fr: 'Ce curseur a plus de 24 heures : reprenez à la première page.',
    en: 'This cursor is more than 24 hours old: start from the first page.',
  },
  'http.too-many-requests': {
    fr: 'Vous avez envoyé trop de demandes. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
    en: 'You have sent too many requests. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'http.value-not-storable': {
    fr: 'Une des valeurs envoyées ne peut pas être enregistrée.',
    en: 'One of the values sent cannot be stored.',
  },
  'http.already-exists': {
    fr: 'Cela existe déjà.',
    en: 'This already exists.',
  },
  'http.constraint-broken': {
    fr: 'L’opération ne respecte pas une règle du service.',
    en: 'The operation breaks a rule of the service.',
  },
  'http.reference-broken': {
    fr: 'L’opération se réfère à quelque chose qui n’existe pas, ou dont d’autres dépendent.',
    en: 'The operation refers to something that does not exist, or that others depend on.',
  },
  'http.changed-at-once': {
    fr: 'D’autres modifiaient la même chose au même moment. Réessayez.',
    en: 'Others were changing the same thing at the same time. Try again.',
  },
  'http.database-unavailable': {
    fr: 'Nos données sont momentanément inaccessibles. Réessayez dans quelques secondes.',
    en: 'Our data cannot be reached for now. Try again in a few seconds.',
  },
  'http.too-slow': {
    fr: 'L’opération prend trop de temps, et nous ne savons pas encore si elle aboutira. Réessayez dans quelques secondes.',
    en: 'The operation is taking too long, and we do not know yet whether it will succeed. Try again in a few seconds.',
  },
  'http.unavailable': {
    fr: 'Le service ne peut pas répondre pour le moment. Réessayez dans quelques secondes.',
    en: 'The service cannot answer for now. Try again in a few seconds.',
  },
  'http.unexpected': {
    fr: 'Une erreur inattendue est survenue ; elle nous a été signalée. Indiquez le numéro de la demande si vous nous écrivez.',
    en: 'An unexpected error occurred and was reported to us. Quote the request number if you write to us.',
  },
} as const satisfies Catalogue;
