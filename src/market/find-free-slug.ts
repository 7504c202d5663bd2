import { slugOf } from '#platform/i18n'

/** A readable address that nobody has: 'pain-de-campagne', then 'pain-de-campagne-2'. `takenLike` gives those that begin so. */
export async function freeSlug(
  title: string,
  takenLike: (base: string) => Promise<string[]>,
): Promise<string> {
  const base = slugOf(title).replaceAll(/[^a-z0-9-]/g, '') || 'sans-nom'
  const taken = new Set(await takenLike(base))
  if (!taken.has(base)) return base
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}
