/** A reason not to start that whoever starts it can act upon: told as it is, without a stack. */
export class CannotStart extends Error {
  override readonly name: string = 'CannotStart';
}
