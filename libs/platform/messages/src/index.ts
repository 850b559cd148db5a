/** What people read: one sentence per code, in each language. No sentence lives elsewhere. */
export { LANGUAGES, type Catalogue, type Language, type Sentence } from './catalogue';
export { Messages } from './messages';
export { MessagesModule } from './messages.module';
