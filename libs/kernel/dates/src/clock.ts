/** Tells the present instant. Received, never fetched, so that a test can set it. */
export type Clock = () => Date;
