/** A promise that somebody else resolves. */
export interface Gate {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

export function gate(): Gate {
  let open: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (open = resolve));
  return { promise, resolve: open };
}

export async function noWork(): Promise<void> {}
