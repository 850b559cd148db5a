import { DataSource, type MixedList } from 'typeorm';

import { dataSourceOptions } from './data-source';

/**
 * What TypeORM would change so that the tables be what the entities say: nothing, when both agree.
 * Only says it; the schema is changed by migrations.
 */
export async function schemaDifferences(
  ownerUrl: string,
  entities: readonly (abstract new () => object)[],
): Promise<readonly string[]> {
  const source = new DataSource({
    ...dataSourceOptions(ownerUrl, 1),
    entities: [...entities] as MixedList<Function>,
  });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}
