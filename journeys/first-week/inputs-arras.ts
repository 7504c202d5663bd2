import type { OrganisationKind, Role } from '#people'
import type { Reader } from '#testing'
import { addOrganisation } from './open-territory.ts'
import type { Week } from './week.ts'

/** Whom the files of Arras suppose: who leads the training, who trains, who evaluates. */
export type Arras = { lead: Reader; trainer: Reader; evaluator: Reader }

/** The organisations that the files name, with those of their people whom they name. */
const organisations: [string, OrganisationKind, [string, string, Role][]][] = [
  [
    'PLIE',
    'prescriber',
    [
      ['Denis', 'Delcroix', 'referent'],
      ['Karine', 'Hanquez', 'referent'],
      ['Bruno', 'Bracq', 'referent'],
      ['Paule', 'Playoust', 'referent'],
    ],
  ],
  [
    'Département du Pas-de-Calais',
    'public',
    [
      ['Rose', 'Roussel', 'referent'],
      ['Luc', 'Ledent', 'referent'],
    ],
  ],
  [
    'Évaluer en Artois',
    'evaluation',
    [
      ['Camille', 'Vasseur', 'evaluator'],
      ['Hugues', 'Lemaire', 'evaluator'],
    ],
  ],
  [
    'AFP2I',
    'training',
    [
      ['Brune', 'Menet', 'training lead'],
      ['Sophie', 'Bourgeois', 'trainer'],
      ['Marc', 'Delcourt', 'trainer'],
    ],
  ],
]

/** The organisations, then the action that one of them leads, with its partners, what its funder asks, its group and its team. */
export async function openArras(week: Week, paul: Reader): Promise<Arras> {
  const come = new Map<string, Reader>()
  for (const [name, kind, named] of organisations) {
    const people = named.map(([givenName, familyName, role]) => ({
      givenName,
      familyName,
      role,
      reach: `${familyName.toLowerCase()}@arras.example`,
    }))
    const readers = await addOrganisation(week, paul, { name, kind, people })
    for (const [n, reader] of readers.entries()) come.set(named[n]?.[1] ?? '', reader)
  }
  const reader = (familyName: string): Reader => {
    const found = come.get(familyName)
    if (!found) throw new Error(`${familyName} did not come in`)
    return found
  }
  const lead = reader('Menet')
  await writeAction(lead)
  await composeTeam(lead)
  return { lead, trainer: reader('Bourgeois'), evaluator: reader('Vasseur') }
}

async function writeAction(lead: Reader): Promise<void> {
  await lead.open('/')
  await lead.follow('Ouverture')
  await lead.follow('Écrire une action')
  await lead.send('Créer l’action', {
    title: 'Cléa Métiers SAP',
    town: 'Arras',
    summary: 'Apprendre les métiers du service à la personne.',
  })
  await lead.send('Publier l’action')
  await lead.follow('Partenaires')
  for (const [organisation, part] of [
    ['PLIE', /Positionnement/],
    ['Département du Pas-de-Calais', /Positionnement/],
    ['Évaluer en Artois', /Évaluation/],
    ['La branche des particuliers employeurs', /Jury/],
  ] as const)
    await lead.send('Ajouter', { organisation, part })
  await lead.follow('Financement')
  await lead.send('Enregistrer l’obligation', {
    organisation: 'L’OPCO',
    atLeastPercent: '75',
    pmsmp: /Oui/,
    reason: 'La convention de financement.',
    fromDay: '2018-04-01',
  })
  await lead.follow('Groupes')
  await lead.send('Ouvrir le groupe', {
    title: 'Avril 2018',
    places: '13',
    site: 'AFP2I',
    startsOn: '2018-04-09',
    endsOn: '2018-06-15',
  })
}

async function composeTeam(lead: Reader): Promise<void> {
  await lead.follow('Ma journée')
  await lead.follow('Formation')
  await lead.follow(/Avril 2018/)
  await lead.follow('Équipe')
  await lead.send('Ajouter', { trainer: /Bourgeois/ })
  await lead.follow('Certification')
  await lead.follow('Avril 2018')
  await lead.follow('Qui évalue')
  await lead.send('Confier l’évaluation', { person: /Vasseur/ })
}
