import { messageIdOf } from './message-id';

describe('The Message-ID of a mail', () => {
  it.each([
    ['Tablée <no-reply@tablee.example>', '<x@tablee.example>'],
    ['no-reply@tablee.example', '<x@tablee.example>'],
    ['Tablée', '<x@tablee.localhost>'],
  ])('belongs to the domain of the sender %s', (from, expected) => {
    expect(messageIdOf('x', from)).toBe(expected);
  });
});
