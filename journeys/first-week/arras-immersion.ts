import assert from 'node:assert/strict'
import type { Reader } from '#testing'
import { PHONE, type Crew } from './arras-people.ts'
import type { Week } from './week.ts'

const HOST = 'odile@pressing.example'
const REFERENT = 'fasquel@travail.example'

/** What somebody types for a convention; the rest is known: people, places, trade, who signs, and where their code goes. */
const typed = {
  fromDay: '2026-07-13',
  toDay: '2026-07-17',
  tasks: 'Trier le linge\nRepasser\nPlier',
  safety: 'La presse se montre avant le premier jour.',
  agreement: 'Blanchisserie (IDCC 2002)',
}

/** A referent finds an employer, writes a convention, and sends it: five fields are typed for it. */
export async function prepareImmersion({ referent }: Crew): Promise<void> {
  await referent.open('/')
  await referent.follow(/^Conventions/)
  await referent.follow('Qui prescrit')
  await referent.send('Enregistrer', { kind: 'mission-locale' })
  await referent.open('/')
  await referent.follow('Employeurs')
  await referent.follow('Ajouter un employeur')
  await referent.send('Ajouter l’employeur', {
    name: 'Le Fil et la Main',
    siret: '00009000300013',
    town: 'Port-Brumeux',
    address: '3 quai Nord',
    activity: 'Pressing',
    trades: 'pressing',
    accepts: 'yes',
    welcomedBy: 'Odile Vasseur, gérante',
    email: HOST,
  })
  await referent.follow('Préparer une convention ici')
  await referent.follow(/Ovion/)
  await referent.send('Relire la convention', typed)
  referent.reads(/Maëlle Ovion chez Le Fil et la Main.*À envoyer/)
  await referent.send(/^Envoyer à signer/)
  referent.reads(/À signer/)
}

/** Somebody signs from the link that they received, without an account, by a code that only they have. */
async function sign(week: Week, login: string, name: string): Promise<Reader> {
  await week.settle()
  const reader = week.stranger()
  await reader.open(week.post.link(login))
  const before = reader.presses()
  await reader.send('J’ai lu, je veux signer')
  await week.settle()
  await reader.send('Je signe la convention', { code: week.post.code(login), typed: name })
  reader.reads(/C’est signé/)
  assert.equal(reader.presses() - before, 2)
  return reader
}

/** Each signs on their own telephone; the last one makes it whole, and everybody has a copy. */
export async function signImmersion(week: Week, { referent }: Crew): Promise<void> {
  await sign(week, PHONE, 'Maëlle Ovion')
  const host = await sign(week, HOST, 'Odile Vasseur')
  host.reads(/2 sur 3/)
  await referent.open('/')
  await referent.follow(/^1 convention à finir/)
  referent.reads(/Manque : Noémie Fasquel/)
  await sign(week, REFERENT, 'Noémie Fasquel')
  await week.settle()
  await host.open(week.post.link(HOST))
  host.reads(/Tout le monde a signé.*3 sur 3/)
}
