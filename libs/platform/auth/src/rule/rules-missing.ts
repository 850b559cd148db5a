/** Some operations say nothing of who may call them: the service does not start. */
export class RulesMissing extends Error {
  override readonly name = 'RulesMissing';

  constructor(routes: readonly string[]) {
    super(`These routes have no @Authz rule:\n${routes.map((route) => `- ${route}`).join('\n')}`);
  }
}
