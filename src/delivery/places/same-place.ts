import { fold } from '#platform/i18n'
import type { Place } from '../place.ts'

/** What forbids to take a line as the new words of a place that is known; one that only orders named has no address yet. */
export function otherPlace(
  known: Place,
  { siret, name, address }: { siret: string | null; name: string; address: string },
): string | undefined {
  if (known.address === '' || fold(known.address) === fold(address)) return undefined
  if (siret === null || known.siret !== siret)
    return `Un lieu de ce nom est connu au ${known.address} : donnez son SIRET, ou la bonne adresse.`
  if (fold(known.name) === fold(name)) return undefined
  return `Ce SIRET est celui de « ${known.name} », ${known.address}. Un nom et une adresse ne changent pas ensemble : vérifiez le SIRET, ou envoyez d’abord l’un, puis l’autre.`
}

export const printOf = ({ siret, name, phone, address, postcode, town, point }: Place): string =>
  JSON.stringify([siret, name, phone, address, postcode, town, point])

export const sameWords = (one: { hours: string; cold: string }, other: { hours: string; cold: string }) =>
  one.hours === other.hours && one.cold === other.cold
