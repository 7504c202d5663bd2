import { readPerson, type Person } from '#people'
import type { Db } from '#platform/db'
import { post, type Letter } from '#platform/mail'
import { addMonths, parisDay, writeDate, type Day } from '#platform/time'
import { REMINDER_MONTHS } from './sst.ts'
import { lockDueReminder, markReminded } from './result-store.ts'

/**
 * Writes to everybody whose SST certificate ends within three months, once each; gives how many letters were written.
 * For a nightly job: a certificate already ended gets no letter.
 */
export async function remindSst(db: Db, now: Date): Promise<number> {
  const from = parisDay(now)
  const until = addMonths(from, REMINDER_MONTHS)
  let written = 0
  while (await remindOne(db, { from, until }, now)) written++
  return written
}

async function remindOne(db: Db, between: { from: Day; until: Day }, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const due = await lockDueReminder(tx, between)
    if (!due) return false
    const person = await readPerson(tx, due.personId)
    if (person) await post(tx, letterTo(person, due.validUntil), now)
    await markReminded(tx, due, now)
    return true
  })
}

function letterTo(person: Person, validUntil: Day): Letter {
  const body = [
    `Bonjour ${person.givenName},`,
    `Votre certificat de sauveteur secouriste du travail (SST) est valable jusqu’au ${writeDate(validUntil)}.`,
    'Pour le garder, suivez avant cette date un recyclage de 7 heures (MAC SST). Votre employeur ou votre organisme de formation peut vous inscrire.',
  ].join('\n\n')
  const subject = 'Votre certificat SST arrive à sa fin'
  if (person.email) return { channel: 'email', recipient: person.email, subject, body }
  if (person.phone) return { channel: 'sms', recipient: person.phone, subject, body }
  return { channel: 'paper', recipient: `${person.givenName} ${person.familyName}`, subject, body }
}
