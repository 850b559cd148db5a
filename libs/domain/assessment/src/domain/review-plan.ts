/** How many reviews each application gets, and who may give them. */
export interface PlanRule {
  readonly reviewersPerApplication: number;
  /** The most that anybody has open at once; null: what each reviewer says. */
  readonly loadCap: number | null;
  /** Only those who know the themes of the call, or the territory of the application. */
  readonly matchesExpertise: boolean;
}

export interface PlannedApplication {
  readonly applicationId: string;
  readonly themes: readonly string[];
  /** Where its partners have their seat, with all that these lie in. */
  readonly territoryIds: readonly string[];
  /** Who reviews it, or did not want to. */
  readonly takenBy: readonly string[];
  /** Of those, how many reviews count or are awaited. */
  readonly reviews: number;
}

export interface PlannedReviewer {
  readonly personId: string;
  readonly openReviews: number;
  readonly maxOpenReviews: number | null;
  readonly themes: readonly string[];
  readonly territoryIds: readonly string[];
  /** The applications that they may not judge. */
  readonly recusedFrom: readonly string[];
}

export type Expertise = 'theme' | 'territory';

export type Exclusion = 'conflict' | 'already-given' | 'load-cap' | 'outside-expertise';

export interface PlanRow {
  readonly applicationId: string;
  readonly chosen: readonly {
    readonly personId: string;
    readonly expertise: readonly Expertise[];
  }[];
  readonly excluded: readonly { readonly personId: string; readonly why: Exclusion }[];
  /** Reviews for which nobody is left. */
  readonly missing: number;
}

/**
 * Gives applications to reviewers: the same facts give the same plan, in whatever order they come.
 *
 * The reviews to give are shared out among reviewers in proportion to what each can still take on,
 * whole, by largest remainder. The applications with the fewest possible reviewers choose first;
 * each takes who knows it best, then who is furthest below their share, then who has least to do.
 * A share may be exceeded where nobody else is left; a cap never is, nor a conflict overlooked.
 */
export function planReviews(
  applications: readonly PlannedApplication[],
  reviewers: readonly PlannedReviewer[],
  rule: PlanRule,
): readonly PlanRow[] {
  const seats = seatsOf(applications, reviewers, rule);
  const possible = (application: PlannedApplication) =>
    seats.filter((seat) => whyNot(application, seat, rule) === null).length;
  const inTurn = applications
    .map((application) => ({ application, choices: possible(application) }))
    .toSorted(
      (one, other) =>
        one.choices - other.choices ||
        compareText(one.application.applicationId, other.application.applicationId),
    );
  const rows = inTurn.map(({ application }) => rowOf(application, seats, rule));
  return rows.toSorted((one, other) => compareText(one.applicationId, other.applicationId));
}

/** Shares out whole things in proportion to weights: floors first, then the largest remainders. */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  if (sum === 0) return weights.map(() => 0);
  const floors = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - floors.reduce((all, one) => all + one, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}

/** A reviewer during the planning: what they have changes as applications choose. */
interface Seat extends PlannedReviewer {
  readonly cap: number;
  readonly share: number;
  given: number;
}

function seatsOf(
  applications: readonly PlannedApplication[],
  reviewers: readonly PlannedReviewer[],
  rule: PlanRule,
): readonly Seat[] {
  const wanted = applications.reduce((sum, application) => sum + wantedBy(application, rule), 0);
  const inOrder = reviewers.toSorted((one, other) => compareText(one.personId, other.personId));
  const caps = inOrder.map(({ maxOpenReviews }) =>
    Math.min(maxOpenReviews ?? Infinity, rule.loadCap ?? Infinity),
  );
  const room = inOrder.map(({ openReviews }, index) =>
    Math.max(0, Math.min(caps[index] ?? 0, openReviews + wanted) - openReviews),
  );
  const shares = shareOut(wanted, room);
  return inOrder.map((reviewer, index) => ({
    ...reviewer,
    cap: caps[index] ?? 0,
    share: shares[index] ?? 0,
    given: 0,
  }));
}

function rowOf(application: PlannedApplication, seats: readonly Seat[], rule: PlanRule): PlanRow {
  const wanted = wantedBy(application, rule);
  const judged = seats.map((seat) => ({ seat, why: whyNot(application, seat, rule) }));
  const chosen = judged
    .filter(({ why }) => why === null)
    .map(({ seat }) => ({ seat, expertise: expertiseOf(application, seat) }))
    .toSorted(
      (one, other) =>
        other.expertise.length - one.expertise.length ||
        other.seat.share - other.seat.given - (one.seat.share - one.seat.given) ||
        loadOf(one.seat) - loadOf(other.seat) ||
        compareText(one.seat.personId, other.seat.personId),
    )
    .slice(0, wanted);
  for (const { seat } of chosen) seat.given += 1;
  return {
    applicationId: application.applicationId,
    chosen: chosen.map(({ seat, expertise }) => ({ personId: seat.personId, expertise })),
    excluded: judged.flatMap(({ seat, why }) =>
      why === null ? [] : [{ personId: seat.personId, why }],
    ),
    missing: wanted - chosen.length,
  };
}

function wantedBy({ reviews }: PlannedApplication, rule: PlanRule): number {
  return Math.max(0, rule.reviewersPerApplication - reviews);
}

function whyNot(application: PlannedApplication, seat: Seat, rule: PlanRule): Exclusion | null {
  if (seat.recusedFrom.includes(application.applicationId)) return 'conflict';
  if (application.takenBy.includes(seat.personId)) return 'already-given';
  if (loadOf(seat) >= seat.cap) return 'load-cap';
  const isExpert = expertiseOf(application, seat).length > 0;
  return rule.matchesExpertise && !isExpert ? 'outside-expertise' : null;
}

function expertiseOf(application: PlannedApplication, seat: Seat): readonly Expertise[] {
  const knowsTheme = seat.themes.some((theme) => application.themes.includes(theme));
  const knowsPlace = seat.territoryIds.some((id) => application.territoryIds.includes(id));
  return [
    ...(knowsTheme ? (['theme'] as const) : []),
    ...(knowsPlace ? (['territory'] as const) : []),
  ];
}

function loadOf({ openReviews, given }: Seat): number {
  return openReviews + given;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
