import type { Table } from './matrix';

/** Who may call what concerns reports; the columns are those of `EXPECTED`. */
export const REPORTS: Table = {
  'GET /api/v1/reports': '- + + + + + + + +',
  'GET /api/v1/reports/{reportId}': '- + + + + + + + +',
  'PUT /api/v1/reports/{reportId}': '- - - - - - + + -',
  'POST /api/v1/reports/{reportId}/submit': '- - - - - - + - -',
  'GET /api/v1/reports/{reportId}/lines/{position}/evidence': '- + + + + + + + +',
  'PUT /api/v1/reports/{reportId}/verdicts': '- - - + - - - - -',
  'POST /api/v1/reports/{reportId}/accept': '- - - + - - - - -',
  'POST /api/v1/reports/{reportId}/return': '- - - + - - - - -',
};
