import { spacedIn, writerOf, type Language } from '#platform/languages'
import type { Day } from '#platform/time'
import { followSentences } from './sentences.ts'
import type { Message } from './told-store.ts'

/** What a message is about. `at`: when it happened, or when the bike is expected. */
export type ToldAbout = {
  reference: string
  from: string
  day: Day
  slotFrom: Date
  slotTo: Date
  at: Date | null
  url: string
}

/** What a customer is told, by SMS or by e-mail: short enough for one or two SMS. */
export function toldWords(
  what: Message,
  { reference, from, day, slotFrom, slotTo, at, url }: ToldAbout,
  language: Language,
): { subject: string; text: string } {
  const { told } = followSentences.says[language]
  const write = writerOf(language)
  const clock = write.clock(at ?? slotTo)
  const slot: [string, string] = [write.clock(slotFrom), write.clock(slotTo)]
  const texts: Record<Message, string[]> = {
    taken: [told.takenText(from, write.day(day), slot, reference), told.follow(url)],
    left: [told.leftText(reference, clock), told.follow(url)],
    delivered: [told.deliveredText(reference, clock), url],
    absent: [told.absentText(reference, clock), told.nextHere(url)],
    cancelled: [told.cancelledText(reference, from, write.day(day))],
  }
  return {
    subject: spacedIn(language, told[what](reference)),
    text: spacedIn(language, texts[what].join(' ')),
  }
}
