/** What a receipt says, once its file has been read. */
export interface PresentedReceipt {
  readonly reference: string;
  readonly sha256: string;
  readonly signature: string;
  readonly canonical: string;
}

/** The receipt in a file, as the API gives it; null when it is none. */
export function readReceipt(json: string): PresentedReceipt | null {
  const given = parsed(json);
  if (given === null) return null;
  const text = (name: string): string => {
    const value = given[name];
    return typeof value === 'string' ? value : '';
  };
  const receipt = {
    reference: text('reference'),
    sha256: text('sha256'),
    signature: text('signature'),
    canonical: text('canonical'),
  };
  return receipt.signature === '' ? null : receipt;
}

function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
