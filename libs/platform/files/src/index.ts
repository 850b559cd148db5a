/** Files that people send: put away, held in quarantine until inspected, then given back. */
export { FilesJobsModule } from './files.jobs.module';
export { FilesModule } from './files.module';

export { AnnounceFileService } from './services/announce-file.service';
export { DiscardContentService } from './services/discard-content.service';
export { GiveContentService, type GivenContent } from './services/give-content.service';
export { InspectFileService } from './services/inspect-file.service';
export { KeepFileService, type MadeFile } from './services/keep-file.service';
export { ReceiveContentService } from './services/receive-content.service';
export { FileReader } from './queries/file-reader';

export { FILE_RECEIVED, type FileReceived } from './files.events';
export { INSPECT_FILE } from './jobs/inspect-file.processor';
export { SENDERS } from './files.policy';

export { FILE_STORE, type FileStore, type StoredContent } from './store/file-store';
export { SCANNER, type Scanner, type Suspect, type Verdict } from './scanner/scanner';

export { MEDIA_TYPES } from './domain/media-types';
export { NAME_MAX } from './domain/check-announcement';
export {
  allowedActions,
  FILE_STATUSES,
  type Announcement,
  type FileAction,
  type FileId,
  type FileStatus,
  type FileView,
} from './files.types';
