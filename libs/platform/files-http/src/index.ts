/** Sending and having files, over HTTP: for apps/api to mount, and for modules that give files of theirs. */
export { FilesHttpModule } from './files-http.module';
export { contentHeaders } from './content-headers';
