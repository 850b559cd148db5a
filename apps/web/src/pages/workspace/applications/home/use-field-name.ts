import type { Application } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useCall } from '../shared/use-application';

/** What a question is called, in the form being filled or in the latest one. */
export function useFieldName(
  application: Application,
): (section: string, field: string | null) => string {
  const read = useTranslated();
  const { data: call } = useCall(application.call.id);
  const known = [...application.sections, ...(call?.sections ?? [])];
  return (section, field) => {
    const pages = known.filter(({ code }) => code === section);
    const fields = pages.flatMap((page) => page.fields.filter(({ code }) => code === field));
    const found = field === null ? pages[0] : fields[0];
    return found === undefined ? (field ?? section) : read(found.label);
  };
}
