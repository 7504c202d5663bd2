import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell, untell } from '#platform/notices'
import { parisDay, writeClock, writeDay, type Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Shift } from '../hub.ts'

type Team = { before: readonly Shift[]; after: readonly Shift[]; day: Day; by: PersonId; at: Date }

/** Tells couriers that they ride on a day, at other hours or on another bike, or no more; never what they did themselves. */
export async function tellCouriers(tx: Tx, team: Team): Promise<void> {
  const { before, after, day, by, at } = team
  const isToday = day === parisDay(at)
  const shifts = new Map([...before, ...after].map((one) => [one.id, one]))
  for (const { id, endsAt } of shifts.values()) {
    const [was, is] = [before, after].map((all) => all.find((one) => one.id === id))
    const told = wordsOf(was, is, after, day).filter(({ to }) => to !== by)
    if (told.length === 0) continue
    const begins = `shift ${id} `
    await untell(
      tx,
      told.map(({ to }) => to),
      begins,
    )
    await tell(
      tx,
      told.map(({ to, title }) => ({
        to,
        key: `${begins}${at.toISOString()}`,
        title: typo(title),
        // their screens show today's round alone: of another day, the message says all
        path: isToday ? '/livraisons/tournee' : null,
        pace: isToday ? 'now' : 'soon',
        until: endsAt,
      })),
      at,
    )
  }
}

type Words = { to: PersonId; title: string }

function wordsOf(was: Shift | undefined, is: Shift | undefined, after: readonly Shift[], day: Day): Words[] {
  const words: Words[] = []
  const gone = was?.courier
  if (is?.courier && is.courier.id !== gone?.id)
    words.push({ to: is.courier.id, title: `Vous livrez ${writeDay(day)} : ${hoursOf(is)}` })
  else if (is?.courier && was && hoursOf(was) !== hoursOf(is))
    words.push({ to: is.courier.id, title: `Votre tournée du ${writeDay(day)} change : ${hoursOf(is)}` })
  const stays = after.some(({ courier }) => courier?.id === gone?.id)
  if (gone && !stays) words.push({ to: gone.id, title: `Vous ne livrez plus ${writeDay(day)}` })
  return words
}

/** 'Vélo 1, de 9 h à 14 h 15' */
const hoursOf = ({ bike, startsAt, endsAt }: Shift): string =>
  `${bike.name}, de ${writeClock(startsAt)} à ${writeClock(endsAt)}`
