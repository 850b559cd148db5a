export const SCANNER = Symbol('SCANNER');

/** A file in quarantine, on this machine for as long as it is looked at. */
export interface Suspect {
  readonly path: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** `reason` is the code of a sentence of this module. */
export type Verdict =
  | { readonly status: 'clean' }
  | { readonly status: 'infected' | 'refused'; readonly reason: string };

/** Says whether a file may be given to people. */
export interface Scanner {
  scan(suspect: Suspect): Promise<Verdict>;
}
