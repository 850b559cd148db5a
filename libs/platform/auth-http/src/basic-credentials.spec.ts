import { basicCredentials } from './basic-credentials';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('basicCredentials', () => {
  it.each([
    ['a pair', basic('id:secret'), { clientId: 'id', clientSecret: 'secret' }],
    ['a colon in the secret', basic('id:a:b'), { clientId: 'id', clientSecret: 'a:b' }],
    ['an encoded pair', basic('i%3Ad:a%20b'), { clientId: 'i:d', clientSecret: 'a b' }],
    ['a stray percent sign', basic('id:100%'), { clientId: 'id', clientSecret: '100%' }],
    ['no colon', basic('id'), null],
    ['another scheme', 'Bearer tbl_access_x', null],
    ['no header', undefined, null],
  ])('reads %s', (_, header, expected) => {
    expect(basicCredentials(header)).toEqual(expected);
  });
});
