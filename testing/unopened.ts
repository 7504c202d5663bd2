import type { CastId } from '#people'
import { listedPages } from '../app/listed.ts'
import type { Visitor } from './visitor.ts'

/**
 * Opens every listed page as its first reader, or as each of its readers; gives those that do not open: 'yanis 404 /ferme/recolte'.
 */
export async function unopened(
  { as, visitor }: { as: (id: CastId) => Promise<Visitor>; visitor: () => Visitor },
  { everyReader }: { everyReader: boolean },
): Promise<string[]> {
  const readers = new Map<string, Visitor>([['public', visitor()]])
  const failed: string[] = []
  for (const page of listedPages)
    for (const reader of everyReader ? page.as : page.as.slice(0, 1)) {
      const here = readers.get(reader) ?? (await as(reader as CastId))
      readers.set(reader, here)
      const { status, location } = await here.get(page.url)
      if (status !== 200) failed.push(`${reader} ${status} ${page.url} ${location ?? ''}`)
    }
  return failed
}
