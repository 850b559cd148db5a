import type { Table } from './matrix';

/** Who may call what concerns the books; the columns are those of `EXPECTED`. */
export const LEDGER: Table = {
  'GET /api/v1/organisations/{organisationId}/books/trial-balance': '- - + + - + - - +',
  'GET /api/v1/organisations/{organisationId}/books/report': '- - + + - + - - +',
  'GET /api/v1/organisations/{organisationId}/books/journal': '- - + + - + - - +',
  'POST /api/v1/organisations/{organisationId}/books/closings': '- - + - - + - - -',
  'GET /api/v1/ledger-accounts': '- - + + - + - - +',
  'GET /api/v1/ledger-accounts/{accountId}': '- - + + - + - - +',
  'GET /api/v1/ledger-accounts/{accountId}/lines': '- - + + - + - - +',
  'GET /api/v1/ledger-entries': '- - + + - + - - +',
  'GET /api/v1/ledger-entries/{entryId}': '- - + + - + - - +',
  'POST /api/v1/ledger-entries/{entryId}/reverse': '- - + - - + - - -',
};
