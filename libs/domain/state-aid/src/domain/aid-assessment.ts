import { refusal, type Refusal } from '#kernel/problems';

import type { AidAssessment } from '../state-aid.types';

/**
 * What an assessment lacks, or says against itself. What is economic and affects trade is aid, unless
 * it is granted under a regulation or a scheme (TFEU, art. 107(1)).
 */
export function checkAssessment(said: AidAssessment): readonly Refusal[] {
  const { outcome, isEconomic, affectsTrade } = said;
  const refusals: Refusal[] = [];
  if (outcome === 'not-aid' && isEconomic && affectsTrade)
    refusals.push(refusal('aid-after-all', '/outcome'));
  if (outcome === 'de-minimis') refusals.push(...checkDeMinimis(said));
  else if (said.regulation !== null)
    refusals.push(refusal('regulation-of-no-de-minimis', '/regulation'));
  if (outcome === 'other-scheme' && said.scheme === null)
    refusals.push(refusal('scheme-missing', '/scheme'));
  return refusals;
}

function checkDeMinimis({ regulation, sector, service }: AidAssessment): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (regulation === null) refusals.push(refusal('regulation-missing', '/regulation'));
  if (sector === null) refusals.push(refusal('sector-missing', '/sector'));
  if (regulation === 'SGEI' && service === null)
    refusals.push(refusal('service-missing', '/service'));
  return refusals;
}
