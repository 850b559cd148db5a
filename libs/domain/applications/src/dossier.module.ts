import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';
import { CallsModule } from '#domain/calls';

import { ApplicationsModule } from './applications.module';
import { FormModule } from './form.module';
import { Copies } from './queries/copies.query';
import { Documents } from './queries/documents.query';
import { Dossiers } from './queries/dossier.query';
import { OneApplication } from './queries/one-application.query';
import { MakeCopiesService } from './services/make-copies.service';

const ROOMS = [Copies, Documents, Dossiers, MakeCopiesService, OneApplication];

/** An application as a whole, to be read, taken away and kept. */
@Module({
  imports: [ApplicationsModule, CallsModule, FilesModule, FormModule],
  providers: ROOMS,
  exports: ROOMS,
})
export class DossierModule {}
