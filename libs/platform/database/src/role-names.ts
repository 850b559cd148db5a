/** Runs the API and the worker: reads and writes rows, owns nothing, obeys row-level security. */
export const applicationRole = 'tablee_app';

/** Migrates: owns the database and its schemas, and is not a superuser. */
export const ownerRole = 'tablee_owner';

/** Reads the published views (`public_…`), and nothing else. */
export const reportRole = 'tablee_report';
