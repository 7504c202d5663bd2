import { typo } from '#platform/i18n'
import { writeClock, writeDay, type Day } from '#platform/time'
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
export const toldWords: Record<Message, (about: ToldAbout) => { subject: string; text: string }> = {
  taken: ({ reference, from, day, slotFrom, slotTo, url }) => ({
    subject: typo(`Votre livraison ${reference}`),
    text: typo(
      `${from} vous fait livrer à vélo ${writeDay(day)}, entre ${writeClock(slotFrom)} et ${writeClock(slotTo)} (${reference}). Suivre : ${url}`,
    ),
  }),
  left: ({ reference, at, slotTo, url }) => ({
    subject: typo(`Votre livraison ${reference} est en route`),
    text: typo(
      `Votre livraison ${reference} est sur le vélo. Heure prévue : vers ${writeClock(at ?? slotTo)}. Suivre : ${url}`,
    ),
  }),
  delivered: ({ reference, at, slotTo, url }) => ({
    subject: typo(`Votre livraison ${reference} est faite`),
    text: typo(`Votre livraison ${reference} a été remise à ${writeClock(at ?? slotTo)}. Merci ! ${url}`),
  }),
  absent: ({ reference, at, slotTo, url }) => ({
    subject: typo(`Votre livraison ${reference} : personne n’a ouvert`),
    text: typo(
      `Nous avons sonné à ${writeClock(at ?? slotTo)} pour la livraison ${reference}, sans réponse. La suite est ici : ${url}`,
    ),
  }),
  cancelled: ({ reference, from, day }) => ({
    subject: typo(`Votre livraison ${reference} est annulée`),
    text: typo(`La livraison ${reference} de ${from}, prévue ${writeDay(day)}, est annulée.`),
  }),
}
