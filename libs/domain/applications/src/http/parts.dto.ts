import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'NamedPerson' })
export class NamedPersonDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null for a program.' })
  readonly name!: string | null;
}

@ApiSchema({ name: 'NamedOrganisation' })
export class NamedOrganisationDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'Les Jardins du Val' })
  readonly name!: string;
}
