import assert from 'node:assert/strict'
import { wait } from '../first-week/clock.ts'
import type { Walker } from '../walker.ts'
import { HOST, nina, REFERENT, slowSeconds, type World } from './world.ts'

const days = ['2026-06-22', '2026-06-23', '2026-06-24', '2026-06-25', '2026-06-26']

/** Ten half-days: she says nine of them, the employer says that she missed one; her referent is told. */
export async function noteHalfDays({ week, employer, trainee }: World): Promise<void> {
  let noted = 0
  for (const day of days) {
    await wait(week, `${day}T15:30:00Z`)
    await trainee.open('/')
    await trainee.reads(/En immersion Le Fil et la Main/)
    await trainee.follow('Noter ma demi-journée')
    for (let half = 0; half < (day === days[2] ? 1 : 2); half += 1) {
      await trainee.send('J’y étais')
      noted += 1
      // kept on the telephone first: its page goes on once our server has it
      await trainee.page.getByText(new RegExp(`^${noted}\\sdemi-journées?\\snotées?\\ssur`)).waitFor()
    }
  }
  await employer.open(week.post.link(HOST))
  await employer.follow('Pendant l’immersion, et son bilan')
  await employer.follow(`Noter les présences de ${nina.givenName}`)
  await employer.reads(/9 demi-journées notées sur 10/)
  await employer.page
    .locator('li', { hasNot: employer.page.locator('.tag') })
    .getByRole('button', { name: 'Absence' })
    .click()
  await employer.page.getByText(/^10\sdemi-journées\snotées\ssur/).waitFor()
  await week.settle()
  assert.match(week.post.last(REFERENT).text, /Nina/)
}

const REPORTED_IN_S = 60

/** The last morning, each is asked how it was by a message: the employer answers by pictures, the trainee in words. */
export async function report({ week, employer, trainee }: World): Promise<void> {
  await wait(week, '2026-06-26T15:40:00Z', 'remind-immersions')
  const had = employer.bytes()
  await employer.open(week.post.link(HOST))
  await employer.reads(/Trois questions, une minute/)
  const touched = ['reached=yes', 'doneWell[]=Repasser', 'doneWell[]=Plier', 'wouldHire=yes']
  for (const one of touched) await touch(employer, one)
  await employer.send('Envoyer')
  assert.ok(touched.length + 1 <= 6)
  const waits = slowSeconds(employer.bytes() - had, 2)
  assert.ok(waits < REPORTED_IN_S / 4, `the network takes ${waits} s of the minute`)
  await employer.reads(/Merci, votre bilan est gardé/)
  await trainee.open('/')
  await trainee.follow('Donner mon bilan')
  await trainee.send('Envoyer mon bilan', { words: 'Je sais repasser une chemise.' })
  await trainee.reads(/Mon bilan/)
}

/** Touches a picture: what is pressed is its label. */
function touch({ page }: Walker, plate: string): Promise<void> {
  const [name, value] = plate.split('=')
  return page.locator('label', { has: page.locator(`input[name="${name}"][value="${value}"]`) }).click()
}

/** Said once, by the employer: everybody reads it, and the action counts it. */
export async function hire({ employer, referent }: World): Promise<void> {
  await employer.send(`J’ai recruté ${nina.givenName}`)
  await employer.reads(/Vous avez recruté Nina/)
  await referent.open('/')
  await referent.follow('Employeurs')
  await referent.follow('Conventions')
  await referent.follow(/Delattre/)
  await referent.reads(/un contrat chez cet employeur/)
}

/** Once the group is over, the figures of the action moved. */
export async function count({ week, crew: { lead } }: World): Promise<void> {
  await wait(week, '2026-07-13T08:00:00Z')
  await lead.open('/')
  await lead.follow('Résultats')
  lead.reads(/Masqué immersions chez un employeur/)
  await lead.follow(/Le détail/)
  await lead.follow(/Voir les lignes.*immersions chez un employeur/)
  lead.reads(/Immersion finie/)
}

/** What anybody typed, but for codes and for how they come in: no two fields hold the same words. */
export function countTyped({ employer, referent, trainee }: World): number {
  const typed = [employer, referent, trainee]
    .flatMap((walker) => walker.typed())
    .filter(({ field }) => !['code', 'login', 'typed'].includes(field))
  const words = typed.map((one) => one.words)
  assert.deepEqual(words, [...new Set(words)], 'nothing is typed twice')
  return typed.length
}
