import { SelectField } from '../../../ui/form/choice-fields';

import { useDesk } from './who';

interface ChoiceProps {
  readonly label: string;
  /** Of the person's organisations, those that the page can be about. */
  readonly ids: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** For whom one looks, when one works for several; nothing to choose from one. */
export function OrganisationChoice({ label, ids, value, onChange }: ChoiceProps) {
  const { me } = useDesk();
  if (ids.length < 2) return null;
  const memberships = me?.memberships ?? [];
  const choices = ids.map((id) => ({
    value: id,
    label: memberships.find(({ organisation }) => organisation.id === id)?.organisation.name ?? id,
  }));
  return (
    <SelectField
      id="organisation"
      name="organisation"
      label={label}
      none={null}
      width="medium"
      value={value ?? ''}
      onChange={onChange}
      error={undefined}
      choices={choices}
    />
  );
}
