import type { Table } from './matrix';

/** The columns are those of `EXPECTED`: anonymous, outsider, then the roles. */
export const ASSESSMENT: Table = {
  // Assessment: officers instruct, reviewers score, decision-makers decide
  'GET /api/v1/applications/{applicationId}/assessment': '- - + + + + - - +',
  'POST /api/v1/applications/{applicationId}/assessment/confirm-admissibility': '- - - + - - - - -',
  'POST /api/v1/applications/{applicationId}/reviews': '- - - + - - - - -',
  'GET /api/v1/applications/{applicationId}/declaration': '- + + + + + + + +',
  'POST /api/v1/applications/{applicationId}/declaration': '- + + + + + + + +',
  'GET /api/v1/applications/{applicationId}/recusals': '- - - + - + - - +',
  'GET /api/v1/interests': '- + + + + + + + +',
  'POST /api/v1/interests': '- + + + + + + + +',
  'POST /api/v1/interests/{interestId}/end': '- + + + + + + + +',
  // Whose review it is, which experts from outside have too, is for the policy to say
  'GET /api/v1/reviews': '- + + + + + + + +',
  'GET /api/v1/reviews/{reviewId}': '- + + + + + + + +',
  'GET /api/v1/reviews/{reviewId}/file': '- + + + + + + + +',
  'PUT /api/v1/reviews/{reviewId}': '- + + + + + + + +',
  'POST /api/v1/reviews/{reviewId}/submit': '- + + + + + + + +',
  'POST /api/v1/reviews/{reviewId}/decline': '- + + + + + + + +',
  'GET /api/v1/applications/{applicationId}/admissibility': '- + + + + + + + +',
  'GET /api/v1/applications/{applicationId}/risk-reading': '- - - + - + - - +',
  'POST /api/v1/applications/{applicationId}/risk-reading': '- - - + - - - - -',
  'GET /api/v1/calls/{callId}/risk-share': '- - - + - + - - +',
  'GET /api/v1/calls/{callId}/reviewers': '- - - + - - - - -',
  'PUT /api/v1/calls/{callId}/reviewers/{personId}': '- - - + - - - - -',
  'POST /api/v1/calls/{callId}/reviews': '- - - + - - - - -',
  'POST /api/v1/calls/{callId}/review-plan/preview': '- - - + - - - - -',
  'POST /api/v1/calls/{callId}/review-plan/apply': '- - - + - - - - -',
  'POST /api/v1/calls/{callId}/calibration': '- - - + - - - - -',
  'GET /api/v1/calls/{callId}/ranking': '- - - + - + - - +',
  'POST /api/v1/calls/{callId}/ranking/refresh': '- - - + - - - - -',
  'POST /api/v1/calls/{callId}/ranking/settle-tie': '- - - - - + - - -',
  'PUT /api/v1/calls/{callId}/priority-territories': '- - - + - - - - -',
  'POST /api/v1/applications/{applicationId}/decision': '- - - - - + - - -',
  'GET /api/v1/applications/{applicationId}/decision': '- + + + + + + + +',
  'GET /api/v1/applications/{applicationId}/decisions': '- + + + + + + + +',
  'POST /api/v1/applications/{applicationId}/decision/release': '- - - - - + - - -',
  'POST /api/v1/applications/{applicationId}/decision/revoke': '- - - - - + - - -',
  'POST /api/v1/applications/{applicationId}/decision/conditions/{conditionId}/evidence':
    '- - - - - - + + -',
  'POST /api/v1/applications/{applicationId}/decision/conditions/{conditionId}/lift':
    '- - - + - + - - -',
  'POST /api/v1/calls/{callId}/decisions': '- - - - - + - - -',
};
