import type { Role } from '#kernel/actors';
import type { Catalogue } from '#platform/messages';

/** What the page at the address of the product says. */
export const HOME_TEXTS = {
  'home.title': { fr: 'Tous autour de la même table', en: 'Everyone round one table' },
  'home.purpose': {
    fr: 'Avec Tablée, les financeurs et les associations d’un territoire cessent de se concurrencer et construisent ensemble.',
    en: 'With Tablée, the funders and associations of a territory stop competing and build together.',
  },
  'home.story': {
    fr: 'Un financeur publie un appel coopératif ; associations, habitants, entreprises et collectivités forment un consortium, écrivent une seule candidature et la déposent contre un récépissé signé.',
    en: 'A funder publishes a cooperative call; associations, residents, companies and local authorities form a consortium, write one application and submit it against a signed receipt.',
  },
  'home.service': {
    fr: 'Le service lit les règles, accompagne l’évaluation et la décision, puis établit la convention : la part de chaque partenaire et chaque versement, au centime près.',
    en: 'The service reads the rules, supports the reviews and the decision, then draws up the agreement: the share of each partner and each instalment, to the cent.',
  },
  'home.today': { fr: 'Ce que l’on peut faire ici', en: 'What can be done here' },
  'home.today-by-api': {
    fr: 'Tout ce que fait Tablée se fait par son API : sa documentation permet de l’essayer sans rien installer.',
    en: 'Everything that Tablée does is done through its API: its documentation lets you try it with nothing to install.',
  },
  'home.door-docs': { fr: 'Documentation de l’API', en: 'API documentation' },
  'home.about-docs': {
    fr: ' : chaque opération, avec de quoi l’essayer.',
    en: ': each operation, with what it takes to try it.',
  },
  'home.door-contract': { fr: 'Contrat OpenAPI 3.1', en: 'OpenAPI 3.1 contract' },
  'home.about-contract': {
    fr: ' : le même, pour les programmes.',
    en: ': the same, for programs.',
  },
  'home.door-mails': { fr: 'Messages de la démonstration', en: 'Mails of the demo' },
  'home.about-mails': {
    fr: ' : ce que Tablée aurait envoyé ; rien ne quitte cette machine.',
    en: ': what Tablée would have sent; nothing leaves this machine.',
  },
  'home.door-problems': { fr: 'Codes de refus', en: 'Refusal codes' },
  'home.about-problems': {
    fr: ' : chaque « non », ce qu’il veut dire et que faire.',
    en: ': each “no”, what it means and what to do.',
  },
  'home.door-health': { fr: 'État du service', en: 'State of the service' },
  'home.about-health': {
    fr: ' : la base de données, l’horloge et les files d’attente.',
    en: ': the database, the clock and the queues.',
  },
  'home.demo': { fr: 'Essayer la démonstration', en: 'Try the demo' },
  'home.demo-sign-in': {
    fr: 'Une vie inventée, dans la vraie vallée de la Drôme. Connectez-vous depuis la documentation de l’API (Sessions, `POST /api/v1/sessions`) avec l’une de ces adresses et le mot de passe commun :',
    en: 'An invented life, in the real Drôme valley. Sign in from the API documentation (Sessions, `POST /api/v1/sessions`) with one of these addresses and the password they share:',
  },
  'home.logins': {
    fr: 'Comptes à essayer, dans l’ordre de l’histoire',
    en: 'Logins to try, in the order of the story',
  },
  'home.login-who': { fr: 'Qui', en: 'Who' },
  'home.login-email': { fr: 'Adresse', en: 'Address' },
  'home.login-role': { fr: 'Rôle', en: 'Role' },
  'home.journey': { fr: 'Rejouer toute l’histoire', en: 'Play the whole story' },
  'home.journey-explanation': {
    fr: 'De l’appel à la convention signée, refus compris : cette commande joue chaque étape sur ce service et vérifie chaque montant. Elle dure une minute environ et se rejoue autant de fois que l’on veut.',
    en: 'From the call to the signed agreement, refusals included: this command plays each step on this service and checks every figure. It lasts a minute or so, and can be played again and again.',
  },
  'home.role-administrator': { fr: 'administration', en: 'administrator' },
  'home.role-officer': { fr: 'instruction', en: 'programme officer' },
  'home.role-reviewer': { fr: 'évaluation', en: 'reviewer' },
  'home.role-decision-maker': { fr: 'décision', en: 'decision-maker' },
  'home.role-representative': { fr: 'représentation légale', en: 'legal representative' },
  'home.role-contributor': { fr: 'contribution', en: 'contributor' },
  'home.role-auditor': { fr: 'audit', en: 'auditor' },
} as const satisfies Catalogue & Record<`home.role-${Role}`, unknown>;
