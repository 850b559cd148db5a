/** Sending and having files, over HTTP: for apps/api to mount. */
export { FilesHttpModule } from './files-http.module';
export { contentHeaders } from './content-headers';
