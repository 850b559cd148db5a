export interface JsonTextHeaders {
  /** Becomes the strong `ETag` of the answer. */
  readonly version?: number;
  readonly link?: string;
}

/** JSON made elsewhere, by Postgres for instance, and sent as it is. */
export class JsonText {
  constructor(
    readonly text: string,
    readonly headers: JsonTextHeaders = {},
  ) {}
}
