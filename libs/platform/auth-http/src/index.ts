/** Signing in, tokens and clients, over HTTP: for apps/api to mount. */
export { AuthHttpModule } from './auth-http.module';
