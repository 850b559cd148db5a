/** Where an application is written. */
export function applicationPath(applicationId: string): string {
  return `/espace/candidatures/${applicationId}`;
}
