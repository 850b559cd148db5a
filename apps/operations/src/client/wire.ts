/** A request as it leaves: what carries it, the network or not, adds nothing. */
export interface Sent {
  readonly method: string;
  /** From the root of the service: `/api/v1/calls`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Wire = (sent: Sent) => Promise<Received>;
