import type { PartnershipRules } from '../../../api/contract';
import { formatList, formatPercent } from '../../../i18n/format';
import { useLanguage, type Language } from '../../../i18n/language';
import { useWords, type Say } from '../../../i18n/words';
import { Section } from '../../../ui/page';

import styles from './call.module.css';
import type { CallPartProps } from './call.page';
import words from './call.words.json';

/** Who may answer, one rule a line, in plain words. */
export function CallRules({ call }: CallPartProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <Section title={say('who')}>
      <ul className={styles['rules']}>
        {rulesOf(call.partnership as AllRules, say, language).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Answers hold all that a request may leave unsaid. */
type AllRules = Required<PartnershipRules>;

function rulesOf(rules: AllRules, say: Say<typeof words>, language: Language): readonly string[] {
  const { maxPartners, minShareEss, maxSingleCollegeShare, leadMinAgeMonths } = rules;
  const colleges = rules.requiredColleges.map((college) => say(`college.${college}`));
  const percent = (rate: string): string => formatPercent(rate, language);
  const said: readonly (string | false)[] = [
    say('who.lead'),
    say('who.partners', { min: rules.minPartners, max: maxPartners ?? 0 }),
    rules.minColleges > 1 && say('who.colleges', { count: rules.minColleges }),
    colleges.length > 0 && say('who.required', { colleges: formatList(colleges, language) }),
    rules.refusesSingleCollege && say('who.not-single'),
    rules.leadMustBeEss && say('who.lead-ess'),
    minShareEss !== null && say('who.share-ess', { rate: percent(minShareEss) }),
    maxSingleCollegeShare !== null &&
      say('who.share-college', { rate: percent(maxSingleCollegeShare) }),
    leadMinAgeMonths !== null && say('who.lead-age', { months: leadMinAgeMonths }),
    ...conductOf(rules, say),
  ];
  return said.filter((one) => one !== false);
}

/** What partners do, and in how many consortia. */
function conductOf(rules: AllRules, say: Say<typeof words>): readonly (string | false)[] {
  const { maxConsortiaPerOrganisation } = rules;
  return [
    rules.lettersOfCommitmentRequired && say('who.letters'),
    rules.minSteeringMeetings > 0 && say('who.meetings', { count: rules.minSteeringMeetings }),
    rules.eachFundedPartnerHasBudget && say('who.budget'),
    rules.allowsIndividuals && say('who.individuals'),
    say('who.leads', { count: rules.maxConsortiaPerLead }),
    maxConsortiaPerOrganisation !== null &&
      say('who.memberships', { count: maxConsortiaPerOrganisation }),
    rules.isMembershipExclusive && say('who.exclusive'),
  ];
}
