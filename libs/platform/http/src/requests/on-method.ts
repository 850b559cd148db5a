import { invariant } from '#kernel/problems';

/** Applies decorators of a method from one of its parameters, so that they cannot be forgotten. */
export function onMethod(
  target: object,
  key: string | symbol | undefined,
  decorators: readonly MethodDecorator[],
): void {
  invariant(key !== undefined, 'the parameter belongs to a method');
  const descriptor = Object.getOwnPropertyDescriptor(target, key);
  invariant(descriptor !== undefined, 'the method is its class’s own');
  for (const decorate of decorators) decorate(target, key, descriptor);
}
