/** What the person who started the product wants to know first. */
export interface Welcome {
  readonly url: string;
  readonly seconds: number;
  readonly dataDir: string | null;
  readonly logins: readonly DemoLogin[];
}

export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  readonly who: string;
}

export function welcomeText({ url, seconds, dataDir, logins }: Welcome): string {
  const lines = [
    '',
    `  Tablée is ready in ${seconds.toFixed(1)} s: ${url}`,
    '',
    `  API documentation   ${url}/api/docs`,
    ...(logins.length > 0 ? [`  Mails of the demo   ${url}/dev/mail`] : []),
    ...(dataDir === null ? [] : [`  Data                ${dataDir}`]),
    ...loginLines(logins),
    '',
    '  Stop with Ctrl-C.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function loginLines(logins: readonly DemoLogin[]): string[] {
  if (logins.length === 0) return [];
  const widest = Math.max(...logins.map(({ email }) => email.length));
  const passwords = new Set(logins.map(({ password }) => password));
  const [shared] = passwords.size === 1 ? passwords : [];
  return [
    '',
    shared === undefined ? '  Demo logins' : `  Demo logins, all with the password ${shared}`,
    ...logins.map(({ email, password, who }) =>
      [`    ${email.padEnd(widest)}`, ...(shared === undefined ? [password] : []), who].join('  '),
    ),
  ];
}
