import { CannotStart } from './cannot-start';

/** The settings cannot be used; the message lists everything that is wrong with them. */
export class ConfigInvalid extends CannotStart {
  override readonly name = 'ConfigInvalid';

  constructor(readonly faults: readonly string[]) {
    const count = faults.length === 1 ? 'One setting is' : `${faults.length} settings are`;
    const lines = faults.map((fault) => `  - ${fault}`);
    super([`${count} wrong:`, ...lines, 'They are explained in docs/settings.md.'].join('\n'));
  }
}
