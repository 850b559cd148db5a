import type { Table } from './matrix';

/** Who may call what concerns agreements; the columns are those of `EXPECTED`. */
export const AGREEMENTS: Table = {
  'GET /api/v1/agreements': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}/departure': '- + + + + + + + +',
  'POST /api/v1/agreements/{agreementId}/sign': '- - - - - + + - -',
  'POST /api/v1/agreements/{agreementId}/refuse': '- - - - - + + - -',
  'GET /api/v1/agreements/{agreementId}/revisions': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}/revisions/{number}': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}/revisions/{number}/changes': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}/revisions/{number}/print': '- + + + + + + + +',
  'POST /api/v1/agreements/{agreementId}/amendments': '- - - + - - + - -',
  'POST /api/v1/agreements/{agreementId}/withdraw': '- - - + - - + - -',
  'POST /api/v1/agreements/{agreementId}/consortium-agreement': '- - - - - - + - -',
  'GET /api/v1/agreements/{agreementId}/consortium-agreement/content': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}/aid-assessments': '- + + + + + + + +',
  'POST /api/v1/agreements/{agreementId}/aid-assessments': '- - - + - - - - -',
  'GET /api/v1/clause-templates': '- + + + + + + + +',
  'POST /api/v1/clause-templates': '- - - + - - - - -',
};
