import assert from 'node:assert/strict'
import { openFirstVisit } from '#people'
import { openBeffroi, type Beffroi } from './open-beffroi.ts'
import { newReader, type Reader } from './reader.ts'

/** A territory opened from nothing, with the letters that left it. */
export type OpenedGroup = {
  beffroi: Beffroi
  letterTo: (email: string) => string
  paul: Reader
  brune: Reader
}

const emailOf = (name: string): string =>
  `${name.normalize('NFD').replaceAll(/\P{L}/gu, '').toLowerCase()}@example.org`

/** Opens an empty territory up to a group with two trainees, who trains them, and its jury, each told by a letter how to come in. */
export async function openGroup(): Promise<OpenedGroup> {
  const mail: { recipient: string; body: string }[] = []
  const beffroi = await openBeffroi({
    empty: true,
    carrier: async (letter) => (mail.push({ recipient: letter.recipient, body: letter.body }), 'sent'),
  })
  const letterTo = (email: string) => mail.findLast(({ recipient }) => recipient === email)?.body ?? ''
  const paul = newReader(beffroi.visitor('10.0.0.1'))
  await paul.open(`/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`)
  const self = { givenName: 'Paul', familyName: 'Wattez', email: emailOf('Paul') }
  await paul.send('Ouvrir le territoire', { ...self, organisation: 'Le territoire' })
  await addOrganisation(paul, 'L’École de la Lys', 'training', [
    ['Brune', 'Carlier', 'training lead'],
    ['Clément', 'Vasseur', 'trainer'],
  ])
  await addOrganisation(paul, 'Les Employeurs de la Lys', 'jury', [
    ['Odile', 'Tilly', 'juror'],
    ['Théo', 'Gavre', 'juror'],
  ])
  const brune = newReader(beffroi.visitor('10.0.0.2'))
  await comeInByLetter(beffroi, brune, letterTo, 'Brune')
  await openActionAndGroup(brune)
  await beffroi.settle()
  await planJury(brune)
  return { beffroi, letterTo, paul, brune }
}

async function addOrganisation(
  paul: Reader,
  name: string,
  kind: string,
  people: readonly (readonly [string, string, string])[],
): Promise<void> {
  await paul.open('/')
  await paul.follow('Organismes')
  await paul.follow('Ajouter un organisme')
  await paul.send('Ajouter l’organisme', { name, kind, email: emailOf(name) })
  for (const [givenName, familyName, role] of people) {
    await paul.follow('Ajouter une personne')
    await paul.send('Donner ce rôle', { givenName, familyName, email: emailOf(givenName), role })
  }
}

async function openActionAndGroup(brune: Reader): Promise<void> {
  const next = async (step: string) => {
    await brune.open('/')
    await brune.follow('Commencer')
    await brune.follow(step)
  }
  await next('Écrire une action')
  const action = { title: 'Aide à domicile', town: 'Beaulieu', summary: 'Dix semaines.' }
  await brune.send('Créer l’action', action)
  await next('Ouvrir un groupe')
  const days = { startsOn: '2026-05-04', endsOn: '2026-07-10' }
  await brune.send('Ouvrir le groupe', { title: 'Groupe 1', places: '12', site: 'Beaulieu', ...days })
  await next('Composer l’équipe')
  await brune.send('Ajouter', { trainer: /Vasseur/ })
  for (const [givenName, familyName] of [
    ['Nour', 'Saïdi'],
    ['Ana', 'Lopes'],
  ] as const) {
    await next('Composer l’équipe')
    await brune.follow('Ajouter un·e stagiaire')
    await brune.send('Ajouter', { givenName, familyName, reach: emailOf(givenName), groupId: /Groupe 1/ })
  }
  await next('Ajouter un partenaire')
  await brune.send('Ajouter', { organisation: 'Les Employeurs de la Lys', part: 'jury' })
}

async function planJury(brune: Reader): Promise<void> {
  await brune.open('/')
  await brune.follow('Jury')
  await brune.follow('Groupe 1')
  await brune.send('Prévoir le jury', {
    heldOn: '2026-06-02',
    place: 'Salle 2, Beaulieu',
    organiser: /Employeurs de la Lys/,
    'juror-1': /Odile Tilly/,
    'college-1': /employeurs/,
    'juror-2': /Théo Gavre/,
    'college-2': /formateurs/,
    president: /Membre 1/,
  })
}

type Sits = {
  open(address: string): Promise<void>
  send(button: string, typed: Record<string, string>): Promise<void>
}

/** Somebody comes in by the letter that told them how, and the code of another. */
export async function comeInByLetter(
  beffroi: Beffroi,
  who: Sits,
  letterTo: OpenedGroup['letterTo'],
  name: string,
): Promise<void> {
  const email = emailOf(name)
  await beffroi.settle()
  const way = /https?:\/\/[^\s/]+(\/connexion\S*)/.exec(letterTo(email))
  await who.open(way?.[1] ?? assert.fail(`no way in for ${email}: ${letterTo(email)}`))
  await who.send('Recevoir un code', { login: email })
  await beffroi.settle()
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(letterTo(email))
  await who.send('Entrer', { code: `${code?.[1]}${code?.[2]}` })
}
