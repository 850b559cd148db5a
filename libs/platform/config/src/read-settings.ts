import { readFileSync } from 'node:fs';

import { ConfigInvalid } from './config-invalid';
import { keptSecrets } from './secrets-file';
import { Unreadable, type Environment, type Place, type Setting } from './setting';
import { SETTINGS, type SettingName, type SettingValues } from './settings';

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting before refusing any, so that one start tells all that is wrong.
 * @param required settings that this program cannot do without, beyond those of the table.
 * @throws ConfigInvalid
 */
export function readSettings(
  variables: EnvironmentVariables,
  required: readonly SettingName[] = [],
): SettingValues {
  const reading = new Reading(variables, required);
  const values = Object.fromEntries(
    Object.entries<Setting>(SETTINGS).map(([name, setting]) => [
      name,
      reading.valueOf(name, setting),
    ]),
  );
  if (reading.faults.length > 0) throw new ConfigInvalid(reading.faults);
  return values as unknown as SettingValues;
}

class Reading {
  readonly faults: string[] = [];
  private readonly place: Place;
  private readonly keepsSecrets: boolean;

  constructor(
    private readonly variables: EnvironmentVariables,
    private readonly required: readonly string[],
  ) {
    const environment = (variables['NODE_ENV'] || 'development') as Environment;
    const { PORT: port = '' } = variables;
    this.place = { environment, port: /^\d+$/.test(port) ? port : SETTINGS.PORT.default };
    this.keepsSecrets = environment !== 'production' || variables['DEMO'] === 'true';
  }

  valueOf(name: string, setting: Setting): unknown {
    const given = this.given(name, setting);
    if (given === undefined) return this.missing(name, setting);
    if (setting.testOnly && this.place.environment === 'production')
      return this.fault(`${name} weakens the service for tests: production refuses it.`);
    return this.read(name, setting, given);
  }

  private given(name: string, { secret }: Setting): string | undefined {
    const direct = this.variables[name] || undefined;
    const file = (secret && this.variables[`${name}_FILE`]) || undefined;
    if (file === undefined) return direct;
    if (direct === undefined) return this.fileContent(name, file);
    this.fault(`${name} and ${name}_FILE are both given: keep one.`);
    return direct;
  }

  private fileContent(name: string, path: string): string | undefined {
    try {
      return readFileSync(path, 'utf8').trim();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.fault(`${name}_FILE names ${path}, which cannot be read (${code}).`);
      return undefined;
    }
  }

  private missing(name: string, setting: Setting): unknown {
    if (setting.kept && this.keepsSecrets) return this.kept(name, setting, setting.kept);
    const text =
      typeof setting.default === 'function' ? setting.default(this.place) : setting.default;
    if (text !== undefined) return this.read(name, setting, text);
    const isRequired =
      this.required.includes(name) || setting.requiredIn === this.place.environment;
    return isRequired && !this.hasBrokenFile(name)
      ? this.fault(`${name} is missing: ${setting.meaning} Example: ${setting.example}`)
      : null;
  }

  private kept(name: string, setting: Setting, key: 'secretKey' | 'receiptKey'): unknown {
    try {
      const dataDir = this.variables['DATA_DIR'] || SETTINGS.DATA_DIR.default;
      return this.read(name, setting, keptSecrets(dataDir)[key]);
    } catch (error) {
      return this.fault(`${name} is not given and cannot be kept: ${(error as Error).message}`);
    }
  }

  private read(name: string, setting: Setting, text: string): unknown {
    try {
      return setting.read(text);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const shown = setting.secret ? '' : ` It is ${JSON.stringify(text)}.`;
      return this.fault(`${name} must be ${error.message}.${shown}`);
    }
  }

  /** Its unreadable file was told already; saying "missing" too would hide the cause. */
  private hasBrokenFile(name: string): boolean {
    return Boolean(this.variables[`${name}_FILE`]);
  }

  private fault(sentence: string): null {
    this.faults.push(sentence);
    return null;
  }
}
