/** States and the passages between them, as data. */
export { lifecycle, TransitionNotAllowed, type Lifecycle } from './lifecycle';
