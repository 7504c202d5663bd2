import { readPaperHead, type Action } from '#actions'
import { openFile, readPerson, type Actor } from '#people'
import type { Db } from '#platform/db'
import { renderPdf } from '#platform/pdf'
import { invitationLetter } from './invitation-letter.ts'
import { invitationsTo } from './invitation-store.ts'
import type { Meeting } from './store.ts'

/** The letters of a meeting that leave by post, one a page. Undefined when there is none. */
export async function printLetters(
  db: Db,
  { action, meeting }: { action: Action; meeting: Meeting },
  actor: Actor,
  now: Date,
): Promise<Uint8Array | undefined> {
  const letters = await db.transaction(async (tx) => {
    const written = []
    for (const one of await invitationsTo(tx, meeting.id)) {
      if (one.channel !== 'paper') continue
      const right = await openFile(tx, actor, one.personId, 'identity', { code: 'invitation' }, now)
      const person = right && (await readPerson(tx, one.personId))
      if (person) written.push(invitationLetter(person, 'paper', meeting, action.title, ''))
    }
    return written
  })
  if (letters.length === 0) return undefined
  return renderPdf({
    template: new URL('./letters.typ', import.meta.url),
    title: `Invitations, ${action.title}`,
    house: action.leadName,
    head: await readPaperHead(db, action.leadId, action.id),
    place: action.town,
    at: now,
    data: {
      letters: letters.map(({ recipient, subject, body }) => ({
        recipient: recipient.split(', '),
        subject,
        paragraphs: body.split('\n\n').map((one) => one.split('\n')),
        sender: action.leadName,
      })),
    },
  })
}
