import { Injectable } from '@nestjs/common';

import { CallRegister } from '#domain/calls';
import { ConsortiumDirectory } from '#domain/consortia';

import { ChartDirectory } from '../queries/chart-directory.query';

/** What a new application is made from. */
@Injectable()
export class ApplicationSources {
  constructor(
    readonly calls: CallRegister,
    readonly consortia: ConsortiumDirectory,
    readonly charts: ChartDirectory,
  ) {}
}
