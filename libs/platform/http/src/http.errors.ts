import { Problem, type Refusal } from '#kernel/problems';

/** Faults that one answer lists: enough to mend any form, too few to make us write megabytes. */
const FAULTS_MAX = 100;

/** The request is not of the shape that the contract describes; its faults are listed at once. */
export class InputInvalid extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({
      kind: 'invalid-input',
      code: 'http.input-invalid',
      refusals: refusals.slice(0, FAULTS_MAX),
    });
  }
}

/** There is nothing here, or nothing for the caller to know. */
export class NotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'http.not-found' });
  }
}

export class MethodNotAllowed extends Problem {
  constructor(readonly allowed: readonly string[]) {
    super({ kind: 'method-not-allowed', code: 'http.method-not-allowed', extensions: { allowed } });
  }
}

/** A change must say which version it changes, by `If-Match`. */
export class VersionMissing extends Problem {
  constructor() {
    super({ kind: 'version-missing', code: 'http.version-missing' });
  }
}

export class VersionMalformed extends Problem {
  constructor() {
    super({ kind: 'invalid-input', code: 'http.version-malformed' });
  }
}

export class JsonMalformed extends Problem {
  constructor(cause?: unknown) {
    super({ kind: 'invalid-input', code: 'http.json-malformed', cause });
  }
}

export class JsonTooDeep extends Problem {
  constructor(depth: number) {
    super({ kind: 'invalid-input', code: 'http.json-too-deep', params: { depth } });
  }
}

export class MediaTypeUnsupported extends Problem {
  constructor() {
    super({ kind: 'unsupported-media-type', code: 'http.media-type-unsupported' });
  }
}

/** Its outcome is unknown: whoever asks again sends the same `Idempotency-Key`. */
export class TooSlow extends Problem {
  constructor() {
    super({ kind: 'upstream-down', code: 'http.too-slow', retryAfterSeconds: 2 });
  }
}

export class TooManyRequests extends Problem {
  constructor(retryAfterSeconds: number) {
    super({
      kind: 'too-many-requests',
      code: 'http.too-many-requests',
      params: { seconds: retryAfterSeconds },
      retryAfterSeconds,
    });
  }
}
