import { Global, Module, type DynamicModule } from '@nestjs/common';

import type { Catalogue } from './catalogue';
import { Messages } from './messages';

/** Holds the one `Messages` that all catalogues are added to; whoever says something may ask for it. */
@Global()
@Module({ providers: [Messages], exports: [Messages] })
class SharedMessagesModule {}

/** `imports: [MessagesModule.with(CALLS_MESSAGES)]` adds a module's sentences as the app starts. */
@Module({})
export class MessagesModule {
  /**
   * @param codes why things are refused: each has a page under /problems
   * @param texts what is said otherwise: letters, labels, pages
   */
  static with(codes: Catalogue, texts: Catalogue = {}): DynamicModule {
    return {
      module: MessagesModule,
      imports: [SharedMessagesModule],
      providers: [
        {
          provide: Symbol('CATALOGUE'),
          inject: [Messages],
          useFactory: (messages: Messages) => {
            messages.addCodes(codes);
            messages.add(texts);
          },
        },
      ],
      exports: [SharedMessagesModule],
    };
  }
}
