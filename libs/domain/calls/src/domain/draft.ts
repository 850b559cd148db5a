import type { CallContent, Criterion, Section } from '../calls.types';

import { mergePatch } from './merge-patch';

const NOTHING = { fr: '', en: '' } as const;

/** What a caller sends of a content: any part of it, and of each question what it cares to say. */
export type ContentPatch = Partial<
  Omit<CallContent, 'partnership' | 'sections' | 'grid'> & {
    readonly partnership: Partial<CallContent['partnership']>;
    readonly sections: readonly WrittenSection[];
    readonly grid: readonly WrittenCriterion[];
  }
>;

type WrittenSection = Pick<Section, 'code' | 'label' | 'maxLength'> & Partial<Section>;
type WrittenCriterion = Pick<Criterion, 'code' | 'label' | 'weight' | 'maxPoints'> &
  Partial<Criterion>;

/** The content with what the patch says, each of its keys present. */
export function changedContent(content: CallContent, patch: ContentPatch): CallContent {
  const changed = mergePatch(content, patch);
  return {
    ...changed,
    sections: changed.sections.map(completeSection),
    grid: changed.grid.map(completeCriterion),
  };
}

function completeSection({ code, label, maxLength, ...more }: WrittenSection): Section {
  const { help = NOTHING, kind = 'text', required = true } = more;
  return { code, label, help, kind, maxLength, required };
}

function completeCriterion({ code, label, weight, maxPoints, minPoints }: WrittenCriterion) {
  return { code, label, weight, maxPoints, minPoints: minPoints ?? null };
}
