import type { Table } from './matrix';

/** Who may call what concerns payments; the columns are those of `EXPECTED`. */
export const PAYMENTS: Table = {
  'GET /api/v1/instalments': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}/payments': '- + + + + + + + +',
  'GET /api/v1/organisations/{organisationId}/due-payments': '- - - + - + - - +',
  'POST /api/v1/instalments/{instalmentId}/declare-due': '- - - + - - - - -',
  'POST /api/v1/instalments/{instalmentId}/suspend': '- - - + - - - - -',
  'POST /api/v1/instalments/{instalmentId}/resume': '- - - + - - - - -',
  'GET /api/v1/payment-orders': '- - - + - + - - +',
  'POST /api/v1/payment-orders': '- - - + - - - - -',
  'POST /api/v1/payment-orders/{orderId}/approve': '- - - - - + - - -',
  'POST /api/v1/payment-orders/{orderId}/cancel': '- - - + - + - - -',
  'GET /api/v1/payment-files': '- - - + - + - - +',
  'POST /api/v1/organisations/{organisationId}/payment-files': '- - - - - + - - -',
  'GET /api/v1/payment-files/{fileId}/content': '- - - + - + - - -',
  'POST /api/v1/organisations/{organisationId}/bank-statements': '- - - + - - - - -',
  'GET /api/v1/statement-lines': '- - - + - + - - +',
  'POST /api/v1/statement-lines/{lineId}/match': '- - - + - - - - -',
  'POST /api/v1/statement-lines/{lineId}/set-aside': '- - - + - - - - -',
  'POST /api/v1/recoveries/{recoveryId}/receipts': '- - - + - - - - -',
  'POST /api/v1/recoveries/{recoveryId}/waive': '- - - - - + - - -',
};
