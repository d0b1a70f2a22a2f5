import type { HolderRole } from '@lianfang/contracts';
import type { OfficeTexts } from '../../texts/office-zh-cn.ts';

/** What somebody is called by their posts: 行政审批科科长、稽查员（B 角）. */
export function namePosts(
  posts: readonly { name: string; role: HolderRole }[],
  texts: Pick<OfficeTexts['myStages'], 'deputy' | 'separator'>,
): string {
  const named = posts.map(({ name, role }) => (role === 'deputy' ? texts.deputy(name) : name));
  return named.join(texts.separator);
}
