import { EmailField, TextField } from '#platform/http';

export class AskPasswordResetRequest {
  @EmailField({
    description: 'That one signs in with.',
    example: 'amandine.faure@biovallee.example',
  })
  readonly email!: string;
}

export class ReplaceForgottenPasswordRequest {
  @TextField({ max: 128, description: 'What the link of the mail has after `#token=`.' })
  readonly token!: string;

  @TextField({
    max: 1_000,
    description: 'From 14 to 128 characters of any kind; none of those guessed first.',
  })
  readonly password!: string;
}
