import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** Columns are `snake_case` where the decorator does not name them; all the rest is named by hand. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string, prefixes: string[]): string {
    return snakeCase(
      [...prefixes, given === '' || given === undefined ? property : given].join('_'),
    );
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snakeCase(`${relation}_${referenced}`);
  }
}

function snakeCase(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
