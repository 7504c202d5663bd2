import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { addressOfEdition, numberOf } from '../edition-number.ts'
import { publishedEditions } from '../listed-edition-store.ts'

/** What a card says of the latest Petit Papier: '463', its theme, its day, and where it is read. */
export type LatestEdition = { number: string; theme: string; dated: Day; href: string }

/** The latest published bulletin, or undefined while none is. */
export async function latestEdition(db: Db): Promise<LatestEdition | undefined> {
  const [latest] = await publishedEditions(db, { limit: 1 })
  return (
    latest && {
      number: numberOf(latest),
      theme: latest.theme,
      dated: latest.dated,
      href: `/bulletin/${addressOfEdition(latest)}`,
    }
  )
}
