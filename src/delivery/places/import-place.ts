import { readSiret } from '#people'
import type { Db, Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import { firstLines, outcomeFor, type Column, type Line, type Outcome } from '#platform/imports'
import { readPhone } from '#platform/sheets'
import { newId } from '#platform/id'
import type { Hub } from '../hub.ts'
import { findPlace, savePlace } from '../place-store.ts'
import { saveHours, hoursOf } from './place-hours-store.ts'
import type { Place } from '../place.ts'
import { pointOfAddress } from '../addresses/door.ts'
import { otherPlace, printOf, sameWords } from './same-place.ts'

export const importedColumns = {
  siret: { label: 'SIRET', spellings: ['N° SIRET', 'SIRET du commerçant'] },
  name: { label: 'Enseigne', spellings: ['Nom', 'Commerce', 'Raison sociale'], required: true },
  address: { label: 'Adresse', spellings: ['Rue'], required: true },
  postcode: { label: 'Code postal', spellings: ['CP'] },
  town: { label: 'Commune', spellings: ['Ville'], required: true },
  phone: { label: 'Téléphone', spellings: ['Tél'] },
  hours: { label: 'Horaires', spellings: ['Heures d’ouverture'] },
  cold: { label: 'Froid', spellings: ['Froid possible'] },
} satisfies Record<string, Column>

type Importing = { now: Date; first: ReturnType<typeof firstLines<Line>> }

export async function importOne(tx: Tx, hub: Hub, given: Line, { now, first }: Importing): Promise<Outcome> {
  const { line, cells, wrongWidth } = given
  const cell = (key: keyof typeof importedColumns) => (cells[key] ?? '').trim()
  const name = cell('name')
  const answer = outcomeFor(line, name)
  if (wrongWidth) return answer('refused', 'Cette ligne n’a pas autant de cases que les titres.')
  if (name === '' || name.length > 160) return answer('refused', 'Le nom manque, ou il est trop long.')
  const read = cell('siret') === '' ? null : readSiret(cell('siret'))
  if (read && !read.ok)
    return answer(
      'refused',
      read.refusal === 'wrong key'
        ? 'Ce SIRET est faux : un chiffre a été mal recopié.'
        : 'Un SIRET a quatorze chiffres.',
    )
  const siret = read?.siret ?? null
  const twin = first(siret ?? fold(name), given)
  if (twin && JSON.stringify(twin.cells) === JSON.stringify(cells))
    return answer('unchanged', `Même lieu que la ligne ${twin.line}, écrit deux fois.`)
  if (twin)
    return answer(
      'refused',
      `${siret ? 'Même SIRET' : 'Même nom'} que la ligne ${twin.line} : rien n’est pris de cette ligne.`,
    )
  const known = await findPlace(tx, hub.id, { siret, name })
  const other = known && otherPlace(known, { siret, name, address: cell('address') })
  if (other) return answer('refused', other)
  const phone = readPhone(cell('phone'))
  const said = {
    siret: siret ?? known?.siret ?? null,
    name,
    phone: phone.ok ? phone.value : cell('phone') || null,
    address: cell('address'),
    postcode: cell('postcode'),
    town: cell('town'),
  }
  const point = await pointFor(tx, known, said)
  const next: Place = {
    id: known?.id ?? newId(),
    hubId: hub.id,
    organisationId: known?.organisationId ?? null,
    visit_s: known?.visit_s ?? 180,
    ...said,
    point,
  }
  const words = { hours: cell('hours'), cold: cell('cold') }
  const same = known && printOf(known) === printOf(next) && sameWords(await hoursOf(tx, known.id), words)
  if (!same) {
    await savePlace(tx, next, now)
    await saveHours(tx, next.id, words)
  }
  if (!point)
    return answer('to check', 'Sa rue n’est pas encore sur la carte. Le lieu est gardé : placez-le.')
  return answer(known ? (same ? 'unchanged' : 'updated') : 'created')
}

/** Where somebody put a place is kept; one placed by its street follows its address. */
async function pointFor(
  db: Db,
  known: Place | undefined,
  { address, town }: { address: string; town: string },
): Promise<Place['point']> {
  if (known?.point && (known.point.from === 'person' || known.address === address)) return known.point
  return (await pointOfAddress(db, address, town)) ?? null
}
