import { Processor, WorkerHost } from '@nestjs/bullmq';

import { SealBooksService } from '../services/seal-books.service';

export const SEAL_BOOKS = 'ledger.seal-books';

/** Each minute, gives the entries written since their number in the chain. */
@Processor(SEAL_BOOKS)
export class SealBooksProcessor extends WorkerHost {
  constructor(private readonly sealBooks: SealBooksService) {
    super();
  }

  override process(): Promise<number> {
    return this.sealBooks.seal();
  }
}
