/** A grant, and no public contract: the idea is the applicants', and nothing is owed in return. */
export const A_GRANT = {
  answers: {
    initiative: false,
    funderNeed: false,
    directCounterpart: false,
    detailedSpecification: false,
    unitPrice: false,
  },
} as const;
