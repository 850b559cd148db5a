import type { Catalogue } from '#platform/messages';

/** What is wrong with one field or parameter. */
export const FIELD_MESSAGES = {
  'http.required': { fr: 'Cette information est obligatoire.', en: 'This is required.' },
  'http.unknown-field': {
    fr: 'Ce champ n’existe pas ici.',
    en: 'There is no such field here.',
  },
  'http.unknown-parameter': {
    fr: 'Ce paramètre n’existe pas ici.',
    en: 'There is no such parameter here.',
  },
  'http.unknown-filter': {
    fr: 'Ce filtre n’existe pas ici.',
    en: 'There is no such filter here.',
  },
  'http.parameter-repeated': {
    fr: 'Ce paramètre ne peut être donné qu’une fois.',
    en: 'This parameter may be given only once.',
  },
  'http.key-refused': { fr: 'Ce nom de champ est refusé.', en: 'This field name is refused.' },
  'http.text-not-storable': {
    fr: 'Ce texte contient un caractère qui ne peut pas être enregistré.',
    en: 'This text holds a character that cannot be stored.',
  },
  'http.value-refused': {
    fr: 'Cette valeur n’est pas acceptée.',
    en: 'This value is not accepted.',
  },
  'http.not-an-object': {
    fr: 'Un objet JSON est attendu ici.',
    en: 'A JSON object is expected here.',
  },
  'http.not-a-list': { fr: 'Une liste est attendue ici.', en: 'A list is expected here.' },
  'http.not-text': { fr: 'Un texte est attendu ici.', en: 'Text is expected here.' },
  'http.not-a-boolean': {
    fr: 'Une réponse par vrai ou faux (true, false) est attendue ici.',
    en: 'true or false is expected here.',
  },
  'http.not-a-whole-number': {
    fr: 'Un nombre entier est attendu ici.',
    en: 'A whole number is expected here.',
  },
  'http.out-of-range': {
    fr: 'La valeur doit être comprise entre {min, number} et {max, number}.',
    en: 'The value must be between {min, number} and {max, number}.',
  },
  'http.blank': {
    fr: 'Ce texte ne peut pas rester vide.',
    en: 'This text may not be blank.',
  },
  'http.too-long': {
    fr: 'Ce texte dépasse {max, plural, one {# caractère} other {# caractères}}.',
    en: 'This text is longer than {max, plural, one {# character} other {# characters}}.',
  },
  'http.too-short': {
    fr: 'Ce texte doit compter au moins {min, plural, one {# caractère} other {# caractères}}.',
    en: 'This text must have at least {min, plural, one {# character} other {# characters}}.',
  },
  'http.control-characters': {
    fr: 'Ce texte contient des caractères de contrôle.',
    en: 'This text holds control characters.',
  },
  'http.pattern-mismatch': {
    fr: 'La valeur n’est pas sous la forme attendue.',
    en: 'The value is not in the expected form.',
  },
  'http.choice-unknown': {
    fr: 'La valeur doit être l’une de celles-ci : {values}.',
    en: 'The value must be one of these: {values}.',
  },
  'http.sort-unknown': {
    fr: 'Le tri se fait au plus par {max, number} de ces clés, chacune une fois : {values}.',
    en: 'Sort by at most {max, number} of these keys, each once: {values}.',
  },
  'http.uuid-malformed': {
    fr: 'Un identifiant (UUID) est attendu ici.',
    en: 'An identifier (UUID) is expected here.',
  },
  'http.email-malformed': {
    fr: 'Cette adresse électronique n’est pas correcte.',
    en: 'This e-mail address is not valid.',
  },
  'http.day-malformed': {
    fr: 'Une date qui existe est attendue ici, sous la forme 2027-03-31.',
    en: 'A day that exists is expected here, written 2027-03-31.',
  },
  'http.instant-malformed': {
    fr: 'Un instant est attendu ici, avec son décalage horaire : 2027-03-31T12:00:00+02:00.',
    en: 'An instant is expected here, with its offset: 2027-03-31T12:00:00+02:00.',
  },
  'http.local-time-malformed': {
    fr: 'Une date et une heure locales sont attendues ici, sans décalage : 2027-03-31T12:00.',
    en: 'A local date and time are expected here, without offset: 2027-03-31T12:00.',
  },
  'http.percent-malformed': {
    fr: 'Un pourcentage est attendu ici, avec au plus quatre décimales : 33.3333.',
    en: 'A percentage is expected here, with at most four decimals: 33.3333.',
  },
  'http.decimal-malformed': {
    fr: 'Un nombre décimal est attendu ici, en texte et avec un point : 4.25.',
    en: 'A decimal number is expected here, as text and with a dot: 4.25.',
  },
  'http.ratio-malformed': {
    fr: 'Un nombre décimal ou une fraction est attendu ici, en texte : 33.3333 ou 100/3.',
    en: 'A decimal number or a fraction is expected here, as text: 33.3333 or 100/3.',
  },
  'http.decimal-out-of-range': {
    fr: 'La valeur doit être comprise entre {min} et {max}.',
    en: 'The value must be between {min} and {max}.',
  },
  'http.amount-text-malformed': {
    fr: 'Un montant en euros est attendu ici, en texte, avec un point et au plus deux décimales : 15000.00.',
    en: 'An amount of euros is expected here, as text, with a dot and at most two decimals: 15000.00.',
  },
  'http.amount-malformed': {
    fr: 'Un montant en euros est attendu ici, avec deux décimales et un point : 15000.00.',
    en: 'An amount of euros is expected here, with two decimals and a dot: 15000.00.',
  },
  'http.amount-negative': {
    fr: 'Le montant ne peut pas être négatif.',
    en: 'The amount may not be negative.',
  },
  'http.amount-not-above-zero': {
    fr: 'Le montant doit être supérieur à zéro.',
    en: 'The amount must be above zero.',
  },
  'http.currency-unknown': {
    fr: 'La seule monnaie acceptée est l’euro (EUR).',
    en: 'The only currency accepted is the euro (EUR).',
  },
  'http.too-many-items': {
    fr: 'La liste ne peut pas compter plus de {max, plural, one {# élément} other {# éléments}}.',
    en: 'The list may not have more than {max, plural, one {# item} other {# items}}.',
  },
  'http.too-few-items': {
    fr: 'La liste doit compter au moins {min, plural, one {# élément} other {# éléments}}.',
    en: 'The list must have at least {min, plural, one {# item} other {# items}}.',
  },
  'http.item-repeated': {
    fr: 'Cet élément figure déjà dans la liste.',
    en: 'This item is already in the list.',
  },
} as const satisfies Catalogue;
