import type { Reader } from '#testing'
import { bodies, sameFor, type Crew } from './arras-people.ts'

/** The training lead plans a jury: its day, the body that holds it, who sits there, for which college. */
export async function planJury({ lead }: Crew): Promise<void> {
  await lead.open('/')
  await lead.follow('Jury')
  await lead.follow('Groupe de juin')
  await lead.send('Prévoir le jury', {
    heldOn: '2026-07-09',
    startsAt: '09:30',
    organiser: new RegExp(bodies.jury),
    grid: /version/,
    'juror-1': /Denis Caron/,
    'college-1': /professionnels$/,
    'juror-2': /Farida Lemaître/,
    'college-2': /employeurs$/,
    'juror-3': /Yvon Baude/,
    'college-3': /employeurs$/,
    president: /^Membre 1$/,
  })
  lead.reads(/Le jury est prévu.*Denis Caron , préside/)
}

/** A juror marks each candidate, alone: `known` is how they saw those whom they name, the others were not seen. */
export async function mark(juror: Reader, known: Record<string, RegExp>): Promise<void> {
  await juror.open('/')
  await juror.follow('Jury : noter')
  for (const name of ['Maëlle Ovion', 'Théo Quenson', 'Lucie Rambaud', 'Idris Vanhove']) {
    await juror.follow(name)
    await juror.send('Garder mes notes', sameFor(juror, 'mark-', known[name] ?? /^Pas vu/))
    juror.reads(/sont gardées/)
  }
  await juror.send('J’ai fini de noter')
  juror.reads(/Vous avez fini/)
}

/** The president opens the deliberation, decides with the marks side by side, and closes. */
export async function deliberate({ president }: Crew): Promise<void> {
  await president.open('/')
  await president.follow('Jury : ouvrir la délibération')
  await president.send('Ouvrir la délibération')
  await president.follow('Maëlle Ovion')
  president.reads(/Denis Caron : Acquis Farida Lemaître : Acquis Yvon Baude : En partie/)
  for (const _ of [1, 2, 3]) await president.send('Garder, puis la personne suivante')
  await president.send('Garder les décisions')
  president.reads(/Tout est décidé/)
  await president.send('Clore la délibération')
  president.reads(/La délibération est close.*Maëlle Ovion 24 sur 24 oui/)
}

/** Each juror signs the minutes under their own name. */
export async function signMinutes({ president, members }: Crew): Promise<void> {
  const names = ['Denis Caron', 'Farida Lemaître', 'Yvon Baude']
  for (const [n, juror] of [president, ...members].entries()) {
    await juror.open('/')
    await juror.follow('Un procès-verbal attend votre signature')
    await juror.send('Signer le procès-verbal', { name: names[n] ?? '' })
    juror.reads(/Vous avez signé/)
  }
}

/** Whoever directs the body that held the jury issues the attestations. */
export async function issue({ organiser }: Crew): Promise<void> {
  await organiser.open('/')
  await organiser.follow('Des attestations sont à émettre')
  await organiser.send('Émettre 4 attestations')
  organiser.reads(/Les attestations sont émises.*Maëlle Ovion Valable/)
}
