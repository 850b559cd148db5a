import { Module } from '@nestjs/common';

/** Files that people send: put away, inspected, then given back. */
@Module({})
export class FilesModule {}
