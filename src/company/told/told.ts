import { fold, typo, writeCount, writeEuros, writeNumber } from '#platform/i18n'
import { parisDay, writeDay } from '#platform/time'
import type { Member } from '../company.ts'
import type { Balance, Event } from '../events/door.ts'
import { inside } from '../screen/door.ts'

/** Where the words of a balance stand: proposed by the group, accepted by who trains it, in an edition, or taken back. */
export type ToldState = 'proposed' | 'accepted' | 'taken' | 'withdrawn'

export type Told = { words: string; state: ToldState }

/** What an event gave, in the words that the group begins from: figures of its balance, and nobody's name. */
export function wordsOf(
  event: Pick<Event, 'title' | 'startsAt' | 'place' | 'cause'>,
  balance: Balance,
): string {
  const day = writeDay(parisDay(event.startsAt))
  const { came, ironed_g, earnedCents, learnt } = balance
  const people =
    came === 0
      ? 'personne n’est venu'
      : `${writeCount(came, 'personne')} ${came < 2 ? 'est venue' : 'sont venues'}`
  const cause = event.cause && ` Cette journée était pour ${inside(event.cause)}.`
  const sentences = [
    `« ${event.title} » : ${day}, ${people}. Le lieu : ${event.place}.${cause}`,
    ironed_g > 0 && `Le groupe a repassé ${writeNumber(ironed_g / 1000)} kg de linge.`,
    earnedCents > 0 && `Il a reçu ${writeEuros(earnedCents)}.`,
    learnt && `Ce que le groupe a appris : ${learnt}`,
  ]
  return typo(sentences.filter(Boolean).join(' '))
}

/** The first name of somebody of the group that these words say, whole, however many words it has; nobody is named in the bulletin. */
export function namedIn(
  words: string,
  members: readonly Pick<Member, 'givenName' | 'familyName'>[],
): string | undefined {
  const said = [...words.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: text, index }) => ({ text, index }))
  const names = members.flatMap(({ givenName, familyName }) => [fold(givenName), fold(familyName)])
  for (const [n, { index }] of said.entries())
    for (const name of names) {
      const spoken = said.slice(n, n + name.split(' ').length)
      const last = spoken.at(-1)
      // « le rose du linge » names nobody: a name ends by a word with a capital
      if (!last || !/^\p{Lu}/u.test(last.text)) continue
      if (spoken.map(({ text }) => fold(text)).join(' ') === name)
        return words.slice(index, last.index + last.text.length)
    }
  return undefined
}
