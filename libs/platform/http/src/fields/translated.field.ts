import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';

import { field, within, type FieldFault, type FieldOptions } from './field';
import { checkKeys, isPlainObject } from './object.check';
import { checkText } from './text.fields';

/** The same words in each language of the service. */
export class TranslatedDto {
  @ApiProperty({ type: 'string', description: 'In French.', example: 'Cuisines partagées' })
  readonly fr!: string;

  @ApiProperty({ type: 'string', description: 'In English.', example: 'Shared kitchens' })
  readonly en!: string;
}

const TRANSLATIONS = ['fr', 'en'] as const;

/** `{ "fr": …, "en": … }`, each of at most `max` characters. */
export function TranslatedField(
  options: FieldOptions & { readonly max: number; readonly min?: number },
): PropertyDecorator {
  const check = checkText(options);
  const faultsOf = (value: Record<string, unknown>): FieldFault[] =>
    TRANSLATIONS.flatMap((language) => {
      const text = value[language];
      const faults = text === undefined || text === null ? [{ code: 'required' }] : check(text);
      return within(`/${language}`, faults);
    });
  return field(
    options,
    { type: () => TranslatedDto },
    (value) =>
      isPlainObject(value)
        ? [...checkKeys(value, TRANSLATIONS), ...faultsOf(value)]
        : [{ code: 'not-an-object' }],
    Type(() => TranslatedDto),
  );
}
