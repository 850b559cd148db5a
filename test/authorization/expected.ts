import type { Table } from './matrix';

/**
 * Who may call each operation at all: written by hand, and read whenever it changes. Whether they
 * may for one organisation or one application is for the policy of each module, and its own tests.
 *
 * The columns: anonymous, outsider (signed in, of no organisation), then the roles as the kernel
 * lists them: administrator, officer, reviewer, decision-maker, representative, contributor, auditor.
 */
export const EXPECTED: Table = {
  // Signing in, tokens, clients
  'POST /api/v1/sessions': '+ + + + + + + + +',
  'GET /api/v1/sessions': '- + + + + + + + +',
  'DELETE /api/v1/sessions/current': '- + + + + + + + +',
  'DELETE /api/v1/sessions/{sessionId}': '- + + + + + + + +',
  'PUT /api/v1/password': '- + + + + + + + +',
  'GET /api/v1/token-scopes': '- + + + + + + + +',
  'POST /api/v1/access-tokens': '- + + + + + + + +',
  'GET /api/v1/access-tokens': '- + + + + + + + +',
  'DELETE /api/v1/access-tokens/{accessTokenId}': '- + + + + + + + +',
  'POST /api/v1/clients': '- - + - - - - - -',
  'GET /api/v1/clients': '- - + - - - - - -',
  'DELETE /api/v1/clients/{clientId}': '- - + - - - - - -',
  'POST /api/v1/oauth/token': '+ + + + + + + + +',

  // Files: whoever reads may have them, auditors send none
  'POST /api/v1/files': '- - + + + + + + -',
  'PUT /api/v1/files/{fileId}/content': '- - + + + + + + -',
  'GET /api/v1/files/{fileId}': '- + + + + + + + +',
  'GET /api/v1/files/{fileId}/content': '- + + + + + + + +',

  // What everyone may know
  'GET /api/v1/about': '+ + + + + + + + +',
  'GET /pages.css': '+ + + + + + + + +',
  'GET /problems': '+ + + + + + + + +',
  'GET /problems/{code}': '+ + + + + + + + +',
  'GET /dev/mail': '+ + + + + + + + +',
  'GET /dev/mail.json': '+ + + + + + + + +',
  'GET /dev/mail/{id}': '+ + + + + + + + +',
  'GET /health/live': '+ + + + + + + + +',
  'GET /health/startup': '+ + + + + + + + +',
  'GET /health/ready': '+ + + + + + + + +',
  'GET /metrics': '+ + + + + + + + +',
  'GET /api/v1/territories': '+ + + + + + + + +',
  'GET /api/v1/territories/{territoryId}': '+ + + + + + + + +',
  'GET /api/v1/territories/{territoryId}/members': '+ + + + + + + + +',
  'GET /api/v1/budget-charts/{code}': '+ + + + + + + + +',
  'GET /api/v1/receipt-keys': '+ + + + + + + + +',
  'POST /api/v1/receipts/verify': '+ + + + + + + + +',

  // Simulators: they keep nothing, and anyone may reckon with them
  'POST /api/v1/simulations/loan-schedules': '+ + + + + + + + +',
  'POST /api/v1/simulations/effective-rates': '+ + + + + + + + +',
  'POST /api/v1/simulations/payment-allocations': '+ + + + + + + + +',
  'POST /api/v1/simulations/loss-allocations': '+ + + + + + + + +',
  'POST /api/v1/simulations/guarantee-caps': '+ + + + + + + + +',
  'POST /api/v1/simulations/guaranteed-amounts': '+ + + + + + + + +',
  'POST /api/v1/simulations/recoveries': '+ + + + + + + + +',
  'POST /api/v1/simulations/day-counts': '+ + + + + + + + +',
  'POST /api/v1/simulations/business-days': '+ + + + + + + + +',
  'GET /api/v1/simulations/calendars/{calendar}/{year}': '+ + + + + + + + +',

  // Organisations and people
  'GET /api/v1/organisations': '- + + + + + + + +',
  'POST /api/v1/organisations': '- + + + + + + + +',
  'GET /api/v1/organisations/{organisationId}': '- + + + + + + + +',
  'PATCH /api/v1/organisations/{organisationId}': '- - + - - - + - -',
  'GET /api/v1/organisations/{organisationId}/documents': '- + + + + + + + +',
  'POST /api/v1/organisations/{organisationId}/documents': '- - + - - - + + -',
  'GET /api/v1/organisations/{organisationId}/documents/{documentId}': '- + + + + + + + +',
  'GET /api/v1/organisations/{organisationId}/documents/{documentId}/content': '- + + + + + + + +',
  'POST /api/v1/organisations/{organisationId}/documents/{documentId}/withdraw':
    '- - + - - - + + -',
  'POST /api/v1/organisations/{organisationId}/documents/{documentId}/checks': '- - - + - + - - -',
  'GET /api/v1/organisations/{organisationId}/bank-details': '- + + + + + + + +',
  'POST /api/v1/organisations/{organisationId}/bank-details': '- - + - - - + - -',
  'GET /api/v1/organisations/{organisationId}/republican-commitments': '- + + + + + + + +',
  'POST /api/v1/organisations/{organisationId}/republican-commitments': '- - - - - - + - -',
  'GET /api/v1/republican-commitment-texts': '+ + + + + + + + +',
  'GET /api/v1/organisations/{organisationId}/accounts': '- + + + + + + + +',
  'POST /api/v1/organisations/{organisationId}/accounts': '- - + - - - + + -',
  'GET /api/v1/organisations/{organisationId}/fragility': '- + + + + + + + +',
  'GET /api/v1/organisations/{organisationId}/memberships': '- + + + + + + + +',
  'POST /api/v1/organisations/{organisationId}/memberships': '- - + - - - - - -',
  'PATCH /api/v1/organisations/{organisationId}/memberships/{membershipId}': '- - + - - - - - -',
  'DELETE /api/v1/organisations/{organisationId}/memberships/{membershipId}': '- + + + + + + + +',
  'POST /api/v1/people': '+ + + + + + + + +',
  'GET /api/v1/me': '- + + + + + + + +',
  'PATCH /api/v1/me': '- + + + + + + + +',

  // Calls: funders write them, everyone reads what is published
  'GET /api/v1/calls': '+ + + + + + + + +',
  'POST /api/v1/calls': '- - + + - - - - -',
  'GET /api/v1/calls/{callId}': '+ + + + + + + + +',
  'PATCH /api/v1/calls/{callId}': '- - + + - - - - -',
  'POST /api/v1/calls/{callId}/publish': '- - + + - - - - -',
  'POST /api/v1/calls/{callId}/revisions': '- - + + - - - - -',
  'POST /api/v1/calls/{callId}/cancel': '- - + + - - - - -',
  'GET /api/v1/calls/{callId}/revisions': '+ + + + + + + + +',
  'GET /api/v1/calls/{callId}/revisions/{number}': '+ + + + + + + + +',
  'GET /api/v1/call-templates': '+ + + + + + + + +',

  // Consortia: candidates form them, their legal representatives engage them
  'GET /api/v1/consortia': '- + + + + + + + +',
  'POST /api/v1/consortia': '- - + - - - + + -',
  'GET /api/v1/consortia/{consortiumId}': '- + + + + + + + +',
  'PATCH /api/v1/consortia/{consortiumId}': '- - + - - - + + -',
  'DELETE /api/v1/consortia/{consortiumId}/partners/{partnerId}': '- - + - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/invitations': '- - + - - - + + -',
  'GET /api/v1/consortia/{consortiumId}/rights': '- + + + + + + + +',
  'POST /api/v1/consortia/{consortiumId}/rights': '- - - - - - + + -',
  'DELETE /api/v1/consortia/{consortiumId}/rights/{rightId}': '- - - - - - + + -',
  'GET /api/v1/consortia/{consortiumId}/governance': '- + + + + + + + +',
  'POST /api/v1/consortia/{consortiumId}/mandates': '- - - - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/mandates/{mandateId}/revoke': '- - - - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/charter-versions': '- - - - - - + + -',
  'POST /api/v1/consortia/{consortiumId}/charter-versions/{number}/adopt': '- - - - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/meetings': '- - - - - - + + -',
  'DELETE /api/v1/consortia/{consortiumId}/meetings/{meetingId}': '- - - - - - + + -',
  'PUT /api/v1/consortia/{consortiumId}/partners/{partnerId}/letter': '- - - - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/lead-handovers': '- - - - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/lead-handovers/{handoverId}/accept': '- - - - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/lead-handovers/{handoverId}/decline': '- - - - - - + - -',
  'POST /api/v1/consortia/{consortiumId}/lead-handovers/{handoverId}/withdraw': '- - - - - - + - -',
  'GET /api/v1/invitations': '- + + + + + + + +',
  'POST /api/v1/invitations/{invitationId}/accept': '- - - - - - + - -',
  'POST /api/v1/invitations/{invitationId}/withdraw': '- - + - - - + + -',
  'POST /api/v1/invitations/{invitationId}/decline': '- + + + + + + + +',

  // Applications: reviewers read what is assigned to them, elsewhere
  'GET /api/v1/applications': '- - + + - + + + +',
  'POST /api/v1/applications': '- - - - - - + + -',
  'GET /api/v1/applications/{applicationId}': '- - + + - + + + +',
  'PATCH /api/v1/applications/{applicationId}': '- - - - - - + + -',
  'PUT /api/v1/applications/{applicationId}/sections/{code}': '- - - - - - + + -',
  'PATCH /api/v1/applications/{applicationId}/sections/{code}': '- - - - - - + + -',
  'GET /api/v1/applications/{applicationId}/sections/{code}/versions': '- - + + - + + + +',
  'GET /api/v1/applications/{applicationId}/sections/{code}/versions/{version}':
    '- - + + - + + + +',
  'POST /api/v1/applications/{applicationId}/sections/{code}/versions/{version}/restore':
    '- - - - - - + + -',
  'GET /api/v1/applications/{applicationId}/progress': '- - + + - + + + +',
  'GET /api/v1/applications/{applicationId}/budget': '- - + + - + + + +',
  'PUT /api/v1/applications/{applicationId}/budgets/{partnerId}': '- - - - - - + + -',
  'GET /api/v1/applications/{applicationId}/pre-check': '- - + + - + + + +',
  'GET /api/v1/applications/{applicationId}/comment-threads': '- - + + - + + + +',
  'POST /api/v1/applications/{applicationId}/comment-threads': '- - - - - - + + -',
  'POST /api/v1/applications/{applicationId}/comment-threads/{threadId}/comments':
    '- - - - - - + + -',
  'POST /api/v1/applications/{applicationId}/comment-threads/{threadId}/resolve':
    '- - - - - - + + -',
  'POST /api/v1/applications/{applicationId}/comment-threads/{threadId}/reopen':
    '- - - - - - + + -',
  'GET /api/v1/applications/{applicationId}/presence': '- - + + - + + + +',
  'PUT /api/v1/applications/{applicationId}/presence': '- - + + - + + + +',
  'DELETE /api/v1/applications/{applicationId}/presence': '- - + + - + + + +',
  'GET /api/v1/applications/{applicationId}/section-assignments': '- - + + - + + + +',
  'PUT /api/v1/applications/{applicationId}/sections/{code}/assignment': '- - - - - - + + -',
  'DELETE /api/v1/applications/{applicationId}/sections/{code}/assignment': '- - - - - - + + -',
  'GET /api/v1/applications/{applicationId}/conversations': '- - + + - + + + +',
  'POST /api/v1/applications/{applicationId}/conversations': '- - - + - + + + -',
  'GET /api/v1/applications/{applicationId}/conversations/{conversationId}': '- - + + - + + + +',
  'POST /api/v1/applications/{applicationId}/conversations/{conversationId}/messages':
    '- - - + - + + + -',
  'POST /api/v1/applications/{applicationId}/conversations/{conversationId}/read':
    '- - + + - + + + +',
  'GET /api/v1/applications/{applicationId}/files/{fileId}/content': '- - + + - + + + +',
  'POST /api/v1/applications/{applicationId}/submit': '- - - - - - + - -',
  'POST /api/v1/applications/{applicationId}/withdraw': '- - - - - - + - -',
  'GET /api/v1/applications/{applicationId}/receipt': '- - + + - + + + +',

  // Assessment: officers instruct, reviewers score, decision-makers decide
  'GET /api/v1/applications/{applicationId}/assessment': '- - + + + + - - +',
  'POST /api/v1/applications/{applicationId}/assessment/confirm-admissibility': '- - - + - - - - -',
  'POST /api/v1/applications/{applicationId}/reviews': '- - - + - - - - -',
  'GET /api/v1/reviews': '- - - + + + - - +',
  'GET /api/v1/reviews/{reviewId}': '- - - + + + - - +',
  'PUT /api/v1/reviews/{reviewId}': '- - - - + - - - -',
  'POST /api/v1/reviews/{reviewId}/submit': '- - - - + - - - -',
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

  // Agreements and messages
  'GET /api/v1/agreements': '- + + + + + + + +',
  'GET /api/v1/agreements/{agreementId}': '- + + + + + + + +',
  'POST /api/v1/agreements/{agreementId}/sign': '- - - - - + + - -',
  'GET /api/v1/notifications': '- + + + + + + + +',
  'POST /api/v1/notifications/{messageId}/read': '- + + + + + + + +',
};
