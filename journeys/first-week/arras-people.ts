import type { Reader } from '#testing'
import { addOrganisation } from './open-territory.ts'
import type { Week } from './week.ts'

/** Who makes a training action work, by what each does there. */
export type Crew = {
  steward: Reader
  director: Reader
  lead: Reader
  trainer: Reader
  referent: Reader
  evaluator: Reader
  organiser: Reader
  president: Reader
  members: Reader[]
  funder: Reader
}

export const bodies = {
  training: 'Les Ateliers de la Digue',
  prescriber: 'Mission locale des Dunes',
  evaluation: 'Mesures du Littoral',
  jury: 'Les Jurys de la Côte',
  funder: 'Fonds des Deux-Quais',
} as const

/** Who is positioned, and how each is reached: by telephone alone, by e-mail, or not at all. */
export const maelle = {
  givenName: 'Maëlle',
  familyName: 'Ovion',
  birthDate: '1998-04-17',
  reach: '06 12 34 56 78',
}
export const idris = { givenName: 'Idris', familyName: 'Vanhove', reach: 'idris@courriel.example' }
export const theo = { givenName: 'Théo', familyName: 'Quenson', reach: 'theo@courriel.example' }
export const lucie = { givenName: 'Lucie', familyName: 'Rambaud' }

/** Maëlle's telephone, as the SMS gateway names it. */
export const PHONE = '+33612345678'

/** The steward adds each organisation with who works there; all come in by their letters. */
export async function gatherCrew(week: Week, steward: Reader): Promise<Crew> {
  const come = async (kind: keyof typeof bodies, ...people: Parameters<typeof named>[]): Promise<Reader[]> =>
    addOrganisation(week, steward, { name: bodies[kind], kind, people: people.map((one) => named(...one)) })
  const [director, lead, trainer] = await come(
    'training',
    ['Irène', 'Wallon', 'direction'],
    ['Brune', 'Ménard', 'training lead'],
    ['Kamel', 'Dewitte', 'trainer'],
  )
  const [referent] = await come('prescriber', ['Noémie', 'Fasquel', 'referent'])
  const [evaluator] = await come('evaluation', ['Aurèle', 'Brunet', 'evaluator'])
  const [organiser, president, ...members] = await come(
    'jury',
    ['Solange', 'Hamy', 'direction'],
    ['Denis', 'Caron', 'juror'],
    ['Farida', 'Lemaître', 'juror'],
    ['Yvon', 'Baude', 'juror'],
  )
  const [funder] = await come('funder', ['Rose', 'Tellier', 'funder'])
  if (!director || !lead || !trainer || !referent || !evaluator || !organiser || !president || !funder)
    throw new Error('somebody did not come in')
  return { steward, director, lead, trainer, referent, evaluator, organiser, president, members, funder }
}

type Role = Parameters<typeof addOrganisation>[2]['people'][number]['role']

const named = (givenName: string, familyName: string, role: Role) => ({
  givenName,
  familyName,
  role,
  reach: `${familyName.normalize('NFD').replaceAll(/\P{L}/gu, '').toLowerCase()}@travail.example`,
})

/** The name of the first field that begins so, after these words of the page. */
export function fieldAfter(reader: Reader, words: string, begins: string): string {
  const [, after = ''] = reader.html().split(words)
  const [, name] = new RegExp(`name="(${begins}[^"]*)"`).exec(after) ?? []
  if (!name) throw new Error(`no field ${begins} after ${words}`)
  return name
}

/** The same answer to every field whose name begins so. */
export const sameFor = (reader: Reader, begins: string, answer: RegExp): Record<string, RegExp> =>
  Object.fromEntries(
    [...reader.html().matchAll(new RegExp(`name="(${begins}[^"]*)"`, 'g'))].map(([, name = '']) => [
      name,
      answer,
    ]),
  )
