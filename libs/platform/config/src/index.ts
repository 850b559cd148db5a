/** What whoever runs the service may decide, checked once at start. */
export { CannotStart } from './cannot-start';
export { childEnvironment, isRunByNpm } from './child-environment';
export { Config, type DatabaseAccess, type Limits, type LogLevel, type TestHooks } from './config';
export { ConfigInvalid } from './config-invalid';
export { ConfigModule } from './config.module';
export { loadConfig, loadSettings } from './load-config';
export { keptSecrets, type KeptSecrets } from './secrets-file';
export type { SettingValues } from './settings';
export { settingsPage } from './settings-page';
