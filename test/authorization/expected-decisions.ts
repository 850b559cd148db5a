import type { Table } from './matrix';

/** Opinions, decisions and what follows; allocations, committees, appeals. Columns as in `EXPECTED`. */
export const DECIDED: Table = {
  'PUT /api/v1/applications/{applicationId}/viable-minimum': '- - - - - - + + -',
  'GET /api/v1/applications/{applicationId}/opinions': '- - + + + + - - +',
  'POST /api/v1/applications/{applicationId}/opinions': '- - - + - + - - -',
  'POST /api/v1/applications/{applicationId}/appeals': '- - - - - - + - -',
  'GET /api/v1/applications/{applicationId}/appeals': '- + + + + + + + +',
  'POST /api/v1/appeals/{appealId}/mediate': '- - - - - + - - -',
  'POST /api/v1/appeals/{appealId}/answer': '- - - - - + - - -',
  'GET /api/v1/calls/{callId}/envelope': '+ + + + + + + + +',
  'GET /api/v1/calls/{callId}/results': '+ + + + + + + + +',
  'GET /api/v1/calls/{callId}/results/subsidies': '+ + + + + + + + +',
  'POST /api/v1/calls/{callId}/allocations': '- - - + - + - - -',
  'GET /api/v1/calls/{callId}/allocations': '- - - + - + - - +',
  'GET /api/v1/calls/{callId}/allocation-comparison': '- - - + - + - - +',
  'GET /api/v1/calls/{callId}/decision-proposals': '- - - + - + - - +',
  'GET /api/v1/allocations/{allocationId}': '- - - + - + - - +',
  'POST /api/v1/allocations/{allocationId}/apply': '- - - + - + - - -',
  'POST /api/v1/calls/{callId}/committee-sessions': '- - - + - + - - -',
  'GET /api/v1/calls/{callId}/committee-sessions': '- - + + + + - - +',
  'GET /api/v1/committee-sessions/{sessionId}': '- - + + + + - - +',
  'PUT /api/v1/committee-sessions/{sessionId}': '- - - + - + - - -',
  'POST /api/v1/committee-sessions/{sessionId}/open': '- - + + + + - - +',
  'POST /api/v1/committee-sessions/{sessionId}/close': '- - + + + + - - +',
  'POST /api/v1/committee-sessions/{sessionId}/sign': '- - + + + + - - +',
  'GET /api/v1/committee-sessions/{sessionId}/minutes': '- - + + + + - - +',
  'POST /api/v1/committee-sessions/{sessionId}/files/{applicationId}/declaration':
    '- - + + + + - - +',
  'PUT /api/v1/committee-sessions/{sessionId}/files/{applicationId}/position': '- - + + + + - - +',
  'POST /api/v1/committee-sessions/{sessionId}/files/{applicationId}/conclude': '- - + + + + - - +',
};
