import { randomUUID } from 'node:crypto'
import { readSiret, type Actor } from '#people'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import {
  FileRefused,
  firstLines,
  type Column,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from '#platform/imports'
import { readPhone } from '#platform/sheets'
import { hubFor, runsBikes } from '../access.ts'
import type { Hub } from '../hub.ts'
import { findPlace, savePlace } from '../place-store.ts'
import { saveHours, hoursOf } from '../place-hours-store.ts'
import type { Place } from '../place.ts'
import { placeByAddresses, pointOfAddress } from '../addresses/door.ts'

const columns = {
  siret: { label: 'SIRET', spellings: ['N° SIRET', 'SIRET du commerçant'] },
  name: { label: 'Enseigne', spellings: ['Nom', 'Commerce', 'Raison sociale'], required: true },
  address: { label: 'Adresse', spellings: ['Rue'], required: true },
  postcode: { label: 'Code postal', spellings: ['CP'] },
  town: { label: 'Commune', spellings: ['Ville'], required: true },
  phone: { label: 'Téléphone', spellings: ['Tél'] },
  hours: { label: 'Horaires', spellings: ['Heures d’ouverture'] },
  cold: { label: 'Froid', spellings: ['Froid possible'] },
} satisfies Record<string, Column>

/** Where bikes collect: a shop a line. Its point is that of its address, or of its street, until somebody places it. */
export const placesImporter: Importer<Actor> = {
  kind: 'pickup-places',
  title: 'Lieux où les vélos passent prendre',
  hint: 'Une ligne par commerce : SIRET, enseigne, adresse, téléphone, horaires.',
  columns,
  accept: '.csv,.xlsx,.ods,.xls',
  scope: 'none',
  may: runsBikes,
  answersAt: () => '/livraisons/lieux',
  run: importPlaces,
}

async function importPlaces(
  tx: Db,
  given: { lines: Line[] },
  { by, now }: ImportContext<Actor>,
): Promise<Outcome[]> {
  const hub = await hubFor(tx, by)
  if (!hub) throw new FileRefused('Aucun dépôt de vélos n’est le vôtre.')
  const answers: Outcome[] = []
  const first = firstLines<Line>()
  for (const line of given.lines) answers.push(await importOne(tx, hub, line, { now, first }))
  await placeByAddresses(tx, hub.id)
  return answers
}

type Importing = { now: Date; first: ReturnType<typeof firstLines<Line>> }

async function importOne(tx: Db, hub: Hub, given: Line, { now, first }: Importing): Promise<Outcome> {
  const { line, cells, wrongWidth } = given
  const cell = (key: keyof typeof columns) => (cells[key] ?? '').trim()
  const name = cell('name')
  const answer = (what: Outcome['what'], why?: string): Outcome => ({
    line,
    label: name,
    what,
    ...(why ? { why } : {}),
  })
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
    id: known?.id ?? randomUUID(),
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

/** What forbids to take a line as the new words of a place that is known; one that only orders named has no address yet. */
function otherPlace(
  known: Place,
  { siret, name, address }: { siret: string | null; name: string; address: string },
): string | undefined {
  if (known.address === '' || fold(known.address) === fold(address)) return undefined
  if (siret === null || known.siret !== siret)
    return `Un lieu de ce nom est connu au ${known.address} : donnez son SIRET, ou la bonne adresse.`
  if (fold(known.name) === fold(name)) return undefined
  return `Ce SIRET est celui de « ${known.name} », ${known.address}. Un nom et une adresse ne changent pas ensemble : vérifiez le SIRET, ou envoyez d’abord l’un, puis l’autre.`
}

/** Where somebody put a place is kept; one placed by its street follows its address. */
async function pointFor(
  tx: Db,
  known: Place | undefined,
  { address, town }: { address: string; town: string },
): Promise<Place['point']> {
  if (known?.point && (known.point.from === 'person' || known.address === address)) return known.point
  return (await pointOfAddress(tx, address, town)) ?? null
}

const printOf = ({ siret, name, phone, address, postcode, town, point }: Place): string =>
  JSON.stringify([siret, name, phone, address, postcode, town, point])

const sameWords = (one: { hours: string; cold: string }, other: { hours: string; cold: string }) =>
  one.hours === other.hours && one.cold === other.cold
