/** Names for things: UUIDs that sort by the time they were made, and cannot be mixed up. */
export { asId, isUuid, newId, type Id } from './id';
