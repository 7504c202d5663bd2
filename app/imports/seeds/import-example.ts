import { findOrganisation, worksAs, insertOrganisation, type Actor } from '#people'
import type { Tx } from '#platform/db'
import { FileRefused, type Importer, type Line, type Outcome } from '#platform/imports'
import { newId } from '#platform/id'

/** A kind of file that only tests know: the hall must be right before any room has one. */
export const organisations: Importer<Actor> = {
  kind: 'organisations',
  title: 'Des organismes',
  verb: 'Importer des organismes',
  hint: 'Un nom par ligne.',
  columns: {
    name: { label: 'Nom', spellings: ['Organisme'], required: true },
    town: { label: 'Ville', spellings: [] },
  },
  accept: '.csv',
  scope: 'group',
  answersAt: async () => ({ href: '/reponses', title: 'Réponses' }),
  may: (by) => worksAs(by, 'training lead'),
  run: async (tx, { lines }, { now, group }) => {
    if (!group) throw new FileRefused('Dites le groupe : ce fichier parle d’un seul.')
    const outcomes: Outcome[] = []
    for (const one of lines) outcomes.push(await enter(tx, one, now))
    return outcomes
  },
}

async function enter(tx: Tx, { line, cells: { name = '', town = '' } }: Line, now: Date): Promise<Outcome> {
  if (!name) return { line, label: '', what: 'refused', why: 'Le nom manque.' }
  if (await findOrganisation(tx, name)) return { line, label: name, what: 'unchanged' }
  const none = { kind: 'other', siret: null, phone: null, email: null } as const
  await insertOrganisation(tx, { id: newId(), name, town, ...none }, now)
  if (town) return { line, label: name, what: 'created' }
  const why = 'La ville manque. L’organisme est gardé : dites où il est.'
  return { line, label: name, what: 'to check', why }
}
