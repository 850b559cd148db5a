/** The environment for a program we start: ours without `PG…`, which would steer it unseen. */
export function childEnvironment(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), ...changes };
}

/** Whether this process was started by an npm script, whose shell stands between npm and us. */
export function isRunByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined;
}
