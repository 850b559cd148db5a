import { Global, Module } from '@nestjs/common';

import { Cursors } from './cursors';

/** Imported once by each app; every query may then ask for `Cursors`. */
@Global()
@Module({ providers: [Cursors], exports: [Cursors] })
export class ListingModule {}
