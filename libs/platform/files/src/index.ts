/** Files that people send: put away, held in quarantine until inspected, then given back. */
export { FilesModule } from './files.module';
export { FILE_STORE, type FileStore, type StoredContent } from './file-store';
