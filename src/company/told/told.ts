import { typo, writeCount, writeEuros, writeNumber } from '#platform/i18n'
import { parisDay, writeDay } from '#platform/time'
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
