const CODE = Symbol('code');

/** Lets the log line of a request name the problem that it was answered with. */
export function rememberCode(request: object, code: string): void {
  (request as { [CODE]?: string })[CODE] = code;
}

export function answeredCode(request: object): string | undefined {
  return (request as { [CODE]?: string })[CODE];
}
