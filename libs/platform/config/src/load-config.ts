import { Config } from './config';
import { readSettings, type EnvironmentVariables } from './read-settings';
import type { SettingValues } from './settings';

/**
 * The settings of a process that works as the application role on a database it is given.
 * @throws ConfigInvalid listing every fault
 */
export function loadConfig(variables: EnvironmentVariables = process.env): Config {
  const values = readSettings(variables, ['DATABASE_URL']);
  return new Config(values, {
    url: String(values.DATABASE_URL),
    ownerUrl: values.DATABASE_OWNER_URL,
  });
}

/**
 * The settings of a program that finds or makes its database by itself.
 * @throws ConfigInvalid listing every fault
 */
export function loadSettings(variables: EnvironmentVariables = process.env): SettingValues {
  return readSettings(variables);
}
