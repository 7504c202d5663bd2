import { typo, writeCount, writeEuros } from '#platform/i18n'
import { addDays, writeDay, type Day } from '#platform/time'
import type { Letter } from '#platform/mail'
import { weeklyAddress, type Weekly } from './weekly.ts'

/** What is told of a week: what it costs, or that it cannot be. */
export type Week = { day: Day; count: number; goodsCents: number; missing: number; offered: boolean }

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** 'samedi' */
export const writeWeekday = (weekday: number): string => weekdays[weekday - 1] ?? ''

/** '9 h', '14 h 30', of '09:00', '14:30'. */
export const writeHour = (clock: string): string =>
  clock.replace(/^0/, '').replace(':', ' h ').replace(/ 00$/, '')

const letter = (
  { buyer: { email, phone } }: Weekly,
  subject: string,
  sentences: (string | null)[],
): Letter | undefined => {
  const recipient = email ?? phone
  if (recipient === null) return undefined
  const body = sentences
    .filter((one) => one !== null)
    .map(typo)
    .join('\n')
  return { channel: email ? 'email' : 'sms', recipient, subject: typo(subject), body }
}

const link = (siteUrl: string, weekly: Weekly): string => `${siteUrl}${weeklyAddress(weekly)}`

/** What its customer keeps when it begins. */
export const begunLetter = (weekly: Weekly, first: Day, siteUrl: string): Letter | undefined =>
  letter(weekly, `Votre panier de chaque ${writeWeekday(weekly.weekday)}`, [
    `Votre panier de chaque ${writeWeekday(weekly.weekday)} est prêt à commencer ${writeDay(first)}.`,
    `Trois jours avant, un message vous demande oui ou non. Sans réponse, rien n’est commandé.`,
    `Le changer, l’arrêter : ${link(siteUrl, weekly)}`,
  ])

/** What its customer reads three days before. */
export function weekLetter(weekly: Weekly, week: Week, siteUrl: string): Letter | undefined {
  const { day, count, goodsCents, missing, offered } = week
  const here = link(siteUrl, weekly)
  if (!offered)
    return letter(weekly, `Pas de panier ${writeDay(day)}`, [
      `Votre panier de ${writeDay(day)} : rien n’est livré à cette heure, cette semaine.`,
      `Le prendre un autre jour, ou l’arrêter : ${here}`,
    ])
  if (count === 0)
    return letter(weekly, `Pas de panier ${writeDay(day)}`, [
      `Votre panier de ${writeDay(day)} : rien de ce qu’il contient n’est en vente cette semaine.`,
      `Le changer ou l’arrêter : ${here}`,
    ])
  return letter(weekly, `Votre panier de ${writeDay(day)} : ${writeEuros(goodsCents)}`, [
    `Votre panier de ${writeDay(day)} : ${writeCount(count, 'produit')}, ${writeEuros(goodsCents)}.`,
    missing > 0 ? `${writeCount(missing, 'produit manque', 'produits manquent')} cette semaine.` : null,
    `Oui, passer ou changer, avant ${writeDay(addDays(day, -1))} au soir : ${here}`,
    `Sans réponse, rien n’est commandé.`,
  ])
}
