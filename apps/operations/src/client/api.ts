/** Of the answers of the API, what the story reads. The rest is in the OpenAPI document. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

export interface Page<Item> {
  readonly data: readonly Item[];
}

export interface Call {
  readonly id: string;
  readonly reference: string;
  readonly funderId: string;
  readonly status: string;
  readonly version: number;
  readonly createdAt: string;
  readonly envelope: Amount;
  readonly grantCeiling: Amount;
  readonly maxDurationMonths: number;
  readonly sections: readonly { readonly code: string }[];
  readonly grid: readonly { readonly code: string; readonly weight: number }[];
  readonly instalments: readonly { readonly rate: string }[];
}

export interface Application {
  readonly id: string;
  readonly reference: string | null;
  readonly status: string;
  readonly step: string;
  readonly call: { readonly id: string };
  readonly version: number;
  readonly requested: Amount;
  readonly total: Amount;
  readonly allowedActions: readonly string[];
  readonly sections: readonly { readonly code: string; readonly version: number }[];
  readonly partners: readonly ApplicationPartner[];
}

export interface ApplicationPartner {
  readonly partnerId: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly role: string;
  readonly college: string;
  readonly version: number;
  readonly requested: Amount;
  readonly total: Amount;
}

export interface BudgetSums {
  readonly expenses: Amount;
  readonly income: Amount;
  readonly isBalanced: boolean;
  readonly requested: Amount;
  readonly secured: Amount;
  readonly publicAid: Amount;
  readonly ownFunds: Amount;
  readonly inKindUsed: Amount;
  readonly inKindGiven: Amount;
}

export interface Budget {
  readonly requestedShare: { readonly percent: string; readonly rounding: string };
  readonly net: BudgetSums;
  readonly gross: BudgetSums;
  readonly accounts: readonly { readonly account: string; readonly amount: Amount }[];
}

export interface PreCheck {
  readonly isReady: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly parts: readonly {
    readonly part: string;
    readonly findings: readonly { readonly severity: string; readonly code: string }[];
  }[];
}

export interface Signatory {
  readonly partnerId: string;
  readonly name: string;
  readonly state: string;
  readonly sha256: string;
}

export interface Signatures {
  readonly isComplete: boolean;
  readonly signatories: readonly Signatory[];
}

export interface Receipt {
  readonly reference: string;
  readonly status: string;
  readonly sha256: string;
  readonly signature: string;
  readonly keyId: string;
}

export interface Assessment {
  readonly status: string;
  readonly version: number;
  readonly isAdmissible: boolean;
  readonly rules: readonly { readonly rule: string; readonly isMet: boolean }[];
  readonly firstScore: string;
  readonly firstScoreTerms: readonly { readonly term: string; readonly score: string }[];
  readonly meanScore: string | null;
  readonly allowedActions: readonly string[];
}

export interface Review {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly score: string | null;
}

export interface Ranking {
  readonly entries: readonly {
    readonly applicationId: string;
    readonly rank: number | null;
    readonly meanScore: string | null;
    readonly spread: string | null;
    readonly isTied: boolean;
  }[];
}

export interface Agreement {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly version: number;
  readonly grant: Amount;
  readonly parties: readonly {
    readonly name: string;
    readonly capacity: string;
    readonly share: Amount;
    readonly signedAt: string | null;
  }[];
  readonly instalments: readonly { readonly rate: string; readonly amount: Amount }[];
}

export interface Consortium {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly partnershipFaults: readonly { readonly code: string }[];
}

export interface Invitation {
  readonly id: string;
  readonly status: string;
}

export interface Notification {
  readonly kind: string;
  readonly title: string;
  readonly subjectId: string;
}

export interface AllocationView {
  readonly id: string;
  readonly status: string;
  readonly rows: readonly {
    readonly applicationId: string;
    readonly amount: { readonly amount: string };
  }[];
}

export interface AppliedRow {
  readonly applicationId: string;
  readonly result: string;
}

export interface CommitteeSession {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly files: readonly { readonly tally: Readonly<Record<string, string>> | null }[];
}

export interface Minutes {
  readonly sha256: string;
  readonly signedBy: string | null;
}

export interface Instalment {
  readonly id: string;
  readonly number: number;
  readonly payee: string;
  readonly amount: Amount;
  readonly status: string;
  readonly blockers: readonly { readonly code: string }[];
}

export interface GrantPayments {
  readonly granted: Amount;
  readonly paid: Amount;
  readonly planned: Amount;
  readonly instalments: readonly Instalment[];
}

export interface PaymentOrder {
  readonly id: string;
  readonly reference: string;
  readonly amount: Amount;
  readonly status: string;
  readonly version: number;
}

export interface Report {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly certified: Amount;
  readonly comparison: readonly {
    readonly code: string;
    readonly variance: Amount;
    readonly variancePercent: string | null;
  }[];
}
