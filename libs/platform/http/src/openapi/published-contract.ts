import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

import { invariant } from '#kernel/problems';

/** An operation, as the contract names it to people. */
export interface PublishedOperation {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly operationId: string;
  readonly summary: string;
}

/** The contract as it is served: worked out once, when first asked for. */
@Injectable()
export class PublishedContract {
  private work: (() => OpenAPIObject) | null = null;
  private contract: OpenAPIObject | null = null;

  comeFrom(work: () => OpenAPIObject): void {
    this.work = work;
  }

  read(): OpenAPIObject {
    invariant(this.work !== null, 'the application was configured');
    this.contract ??= this.work();
    return this.contract;
  }
}
