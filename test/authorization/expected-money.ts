import { LEDGER } from './expected-ledger';
import { PAYMENTS } from './expected-payments';
import { REPORTS } from './expected-reports';
import type { Table } from './matrix';

/** Who may call what concerns the money of agreements in force. */
export const MONEY: Table = { ...LEDGER, ...PAYMENTS, ...REPORTS };
