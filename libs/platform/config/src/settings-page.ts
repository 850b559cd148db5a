import type { Setting } from './setting';
import { SETTINGS } from './settings';

/** The page docs/settings.md, written from the table that the settings are read by. */
export function settingsPage(): string {
  const rows = Object.entries<Setting>(SETTINGS).map(([name, setting]) => row(name, setting));
  return [
    '# Settings',
    '',
    'Settings are environment variables, checked when a program starts: it lists everything that is',
    'wrong and exits with code 1. An empty variable counts as not given.',
    '',
    'A setting marked 🔑 is a secret: it may also be given as a file named by `<NAME>_FILE`, and is',
    'never logged. In development and in a demo, secrets that are not given are made once and kept in',
    '`<DATA_DIR>/secrets.json`, readable by its owner only; production has no default for them.',
    '',
    'With `NODE_ENV=production` the demo and its known logins exist only when `DEMO=true` asks for',
    'them, and the settings for tests are refused.',
    '',
    '| Setting | What it means | Default | Example |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function row(name: string, setting: Setting): string {
  const key = setting.secret ? ' 🔑' : '';
  const cells = [
    `\`${name}\`${key}`,
    setting.meaning,
    defaultOf(setting),
    `\`${setting.example}\``,
  ];
  return `| ${cells.join(' | ')} |`;
}

function defaultOf({ default: text, defaultNote, kept, testOnly }: Setting): string {
  if (defaultNote !== undefined) return defaultNote;
  if (kept !== undefined) return 'made and kept; required in production';
  if (typeof text === 'string') return `\`${text}\``;
  return testOnly ? 'none; refused in production' : 'none';
}
