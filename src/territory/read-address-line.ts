import type { Line } from '#platform/imports'
import { readDecimal } from '#platform/sheets'
import { addressColumns, type PublishedAddress } from './published-address.ts'

type ReadLine = { ok: true; address: PublishedAddress } | { ok: false; why: string }

/** What a local base writes for a place that has a name and no number. */
const NO_NUMBER = 99_999

/** A line of the file of a commune, or why it is none, in French. */
export function readLine({ cells, wrongWidth }: Line): ReadLine {
  const cell = (key: keyof typeof addressColumns) => (cells[key] ?? '').trim()
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
