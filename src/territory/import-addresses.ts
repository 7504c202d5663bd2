import { steers, type Actor } from '#people'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { writeCount } from '#platform/i18n'
import { firstLines, type Column, type Importer, type Line, type Outcome } from '#platform/imports'
import { readDecimal } from '#platform/sheets'
import { drawStreets, knownAddresses, saveAddresses, type PublishedAddress } from './address-store.ts'

// Both forms of adresse.data.gouv.fr: the file of a commune ("adresses-62193.csv"), and a Base Adresse Locale (format BAL 1.3 and 1.4).
const columns = {
  id: { label: 'Identifiant', spellings: ['id', 'cle_interop'], required: true },
  number: { label: 'Numéro', spellings: ['numero'], required: true },
  suffix: { label: 'Indice de répétition', spellings: ['rep', 'suffixe'] },
  street: { label: 'Voie', spellings: ['nom_voie', 'voie_nom'], required: true },
  postcode: { label: 'Code postal', spellings: ['code_postal'] },
  townCode: { label: 'Code Insee', spellings: ['code_insee', 'commune_insee'], required: true },
  town: { label: 'Commune', spellings: ['nom_commune', 'commune_nom'], required: true },
  longitude: { label: 'Longitude', spellings: ['lon', 'long'], required: true },
  latitude: { label: 'Latitude', spellings: ['lat'], required: true },
} satisfies Record<string, Column>

/** The addresses of a commune, as the State publishes them. */
export const addressesImporter: Importer<Actor> = {
  kind: 'addresses',
  title: 'Adresses d’une commune',
  hint: 'Le fichier de la Base Adresse Nationale, en CSV, pris sur adresse.data.gouv.fr. Une commune par fichier.',
  columns,
  accept: '.csv',
  maxBytes: 20_000_000,
  scope: 'none',
  may: steers, // every hub, place and door of the territory stands where this file says
  sumUp: (answers) =>
    writeCount(
      new Set(answers.filter(({ what }) => what !== 'refused').map(({ label }) => label)).size,
      'adresse',
    ),
  run: async (tx, { lines }, { now }) => importAddresses(tx, lines, now),
}

type ReadLine = { ok: true; address: PublishedAddress } | { ok: false; why: string }

async function importAddresses(tx: Db, lines: readonly Line[], now: Date): Promise<Outcome[]> {
  const known = await knownAddresses(
    tx,
    lines.map(({ cells }) => cells['id'] ?? ''),
  )
  const first = firstLines()
  const kept: PublishedAddress[] = []
  const answers = lines.map((given): Outcome => {
    const read = readLine(given)
    if (!read.ok)
      return { line: given.line, label: given.cells['street'] ?? '', what: 'refused', why: read.why }
    const { address } = read
    const answer = { line: given.line, label: nameOf(address) }
    const twin = first(address.id, given.line)
    // A local base gives one line to each position of a door: its entrance, its letter box…
    if (twin) return { ...answer, what: 'unchanged', why: `Même adresse que la ligne ${twin}.` }
    const before = known.get(address.id)
    if (before && isSame(before, address)) return { ...answer, what: 'unchanged' }
    kept.push(address)
    return { ...answer, what: before ? 'updated' : 'created' }
  })
  await saveAddresses(tx, kept)
  const towns = [...kept, ...kept.flatMap(({ id }) => known.get(id) ?? [])]
  await drawStreets(tx, [
    ...new Map(towns.toReversed().map(({ townCode, town }) => [townCode, { code: townCode, town }])).values(),
  ])
  if (kept.length > 0) await announce(tx, 'addresses imported', { count: kept.length }, now)
  return answers
}

const nameOf = ({ number, suffix, street, town }: PublishedAddress): string =>
  `${[number, suffix, street].filter((part) => part !== null && part !== '').join(' ')}, ${town}`

const isSame = (one: PublishedAddress, other: PublishedAddress): boolean =>
  Object.keys(columns).every((key) => Reflect.get(one, key) === Reflect.get(other, key))

/** What a local base writes for a place that has a name and no number. */
const NO_NUMBER = 99_999

function readLine({ cells, wrongWidth }: Line): ReadLine {
  const cell = (key: keyof typeof columns) => (cells[key] ?? '').trim()
  const no = (why: string): ReadLine => ({ ok: false, why })
  if (wrongWidth) return no('Cette ligne n’a pas autant de cases que les titres.')
  const [id, street, town, townCode] = [cell('id'), cell('street'), cell('town'), cell('townCode')]
  if (!id || id.length > 100) return no('L’identifiant manque, ou il est trop long.')
  if (!/\p{L}|\p{N}/u.test(street) || street.length > 200)
    return no('Le nom de la voie manque, ou il est trop long.')
  if (!town || town.length > 80) return no('La commune manque, ou son nom est trop long.')
  if (!/^\d[\dAB]\d{3}$/.test(townCode)) return no('Le code Insee a cinq caractères. Exemple : 62193.')
  if (!/^(?:\d{5})?$/.test(cell('postcode'))) return no('Un code postal a cinq chiffres.')
  if (!/^\d{0,5}$/.test(cell('number'))) return no('Le numéro n’est pas un nombre.')
  const number = cell('number') === '' ? NO_NUMBER : Number(cell('number'))
  const [latitude, longitude] = [readDecimal(cell('latitude')), readDecimal(cell('longitude'))]
  if (!latitude.ok || !longitude.ok || (latitude.value === 0 && longitude.value === 0))
    return no('Cette ligne ne dit pas où est l’adresse : latitude ou longitude manque.')
  if (Math.abs(latitude.value) > 90 || Math.abs(longitude.value) > 180)
    return no('Ce point n’est pas sur la Terre : latitude et longitude sont à vérifier.')
  return {
    ok: true,
    address: {
      id,
      number: number === NO_NUMBER ? null : number,
      suffix: cell('suffix').toLowerCase(),
      street,
      postcode: cell('postcode'),
      townCode,
      town,
      latitude: latitude.value,
      longitude: longitude.value,
    },
  }
}
