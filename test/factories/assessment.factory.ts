/** A grant as the API takes it, without reasons. */
export function aGrant(amount: string): object {
  return { outcome: 'granted', amount: { amount, currency: 'EUR' }, reasons: [] };
}

/** A refusal that says why on each criterion of the grid of the factories. */
export function aRefusal(): object {
  return {
    outcome: 'refused',
    reasons: [
      { criterionCode: 'cooperation', text: 'Un seul partenaire porte presque tout.' },
      { criterionCode: 'feasibility', text: 'Le calendrier ne tient pas.' },
    ],
  };
}

/** Notes as the API takes them, on the grid of the factories. */
export function aReview(cooperation = 4, feasibility = 3): object {
  const note = (criterionCode: string, points: number) => ({ criterionCode, points, comment: '' });
  return {
    notes: [note('cooperation', cooperation), note('feasibility', feasibility)],
    comment: 'Un vrai travail à plusieurs.',
  };
}
