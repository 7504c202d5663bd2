import type { Actor, PagesAbout } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { shownTo } from './around-store.ts'
import { SHOWN, type Shows } from './reader-pages.tsx'

/** Those who show something to this reader today, whoever showed last first. */
export async function whoShows(db: Db, actor: Actor, now: Date): Promise<Shows[]> {
  const rows = await shownTo(db, actor.personId, { on: parisDay(now) })
  return [...Map.groupBy(rows, (row) => row.personId)]
    .map(([personId, all]): Shows & { at: number } => {
      const at = Math.max(...all.map((one) => one.shownAt.getTime()))
      const { givenName = '', familyName = '' } = all[0] ?? {}
      return {
        personId,
        name: `${givenName} ${familyName}`,
        count: all.length,
        latest: parisDay(new Date(at)),
        at,
      }
    })
    .toSorted((a, b) => b.at - a.at)
}

/** On the page of a person: what they show to this reader, if they do. */
export const shownAbout: PagesAbout = async (db, actor, personId, now) => {
  const { length } = await shownTo(db, actor.personId, { on: parisDay(now), of: [personId] })
  const text = typo(`${writeCount(length, 'preuve', 'preuves')} pour vous.`)
  return length === 0
    ? []
    : [{ title: 'Ce que la personne montre', text, href: `${SHOWN}/${personId}`, kind: 'look' }]
}
