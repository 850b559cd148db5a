/** A public register of enterprises, wherever it is asked. */
export const COMPANY_REGISTER = Symbol('COMPANY_REGISTER');

/** What a register says of one enterprise or association, in its own codes. */
export interface RegisterEntry {
  readonly siren: string;
  /** Of the seat. */
  readonly siret: string | null;
  readonly rna: string | null;
  readonly name: string;
  /** Legal category of INSEE: four digits. */
  readonly legalCategory: string | null;
  readonly isEss: boolean;
  /** INSEE code of the commune of the seat. */
  readonly communeCode: string | null;
  readonly address: string | null;
  readonly createdOn: string | null;
  /** Whether it still exists. */
  readonly isOpen: boolean;
}

export interface CompanyRegister {
  /** As people know it. */
  readonly name: string;
  /**
   * The entries for a SIREN, a SIRET or words of the name; none when there are none.
   * @throws RegisterUnavailable
   */
  search(asked: string): Promise<readonly RegisterEntry[]>;
}

/** It did not answer, or not in time, or not so that we understand. Never stops anyone's typing. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';
}
