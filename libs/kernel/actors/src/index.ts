/** Who acts, and for whom: what every rule of access asks about. */
export {
  ANONYMOUS,
  hasRole,
  linkedTo,
  linkScope,
  organisationsOf,
  organisationsWhere,
  ROLES,
  SYSTEM,
  type Actor,
  type ActorKind,
  type Membership,
  type Role,
} from './actor';
