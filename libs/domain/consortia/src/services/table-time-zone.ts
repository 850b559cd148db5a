/** Where consortia meet: the day of a meeting, and the last day of a mandate, are days there. */
export const TABLE_TIME_ZONE = 'Europe/Paris';
