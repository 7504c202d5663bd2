import { networkOf, countTry, type Ask } from '#platform/web'

/** Requests of one person, and of one address: a robot does not fill the list of an organisation. */
export async function mayAsk(c: Ask, reach: string): Promise<boolean> {
  const { db, now } = c.var
  const counts = await Promise.all([
    db.transaction((tx) => countTry(tx, `place:${reach}`, { max: 10, seconds: 86_400 }, now)),
    db.transaction((tx) => countTry(tx, `place-from:${networkOf(c)}`, { max: 5, seconds: 900 }, now)),
    db.transaction((tx) => countTry(tx, `place-from:${networkOf(c)} day`, { max: 20, seconds: 86_400 }, now)),
  ])
  return counts.every(Boolean)
}
