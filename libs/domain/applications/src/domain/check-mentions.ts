import { refusal, type Refusal } from '#kernel/problems';

/** Lists the people named in a comment who write for no partner of the consortium. */
export function checkMentions(
  mentions: readonly string[],
  writerIds: readonly string[],
): readonly Refusal[] {
  return mentions.flatMap((id, index) =>
    writerIds.includes(id)
      ? []
      : [refusal('person-not-of-the-consortium', `/mentions/${String(index)}`)],
  );
}

/** Who is told of a comment: those it names, and those who wrote before; its author is not. */
export function toldOf(
  authorId: string,
  mentions: readonly string[],
  earlierAuthors: readonly string[],
): readonly string[] {
  return [...new Set([...mentions, ...earlierAuthors])].filter((id) => id !== authorId).toSorted();
}
