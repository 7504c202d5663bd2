import type { Column } from '#platform/imports'

/** A line of the file of a commune. */
export type PublishedAddress = {
  id: string
  number: number | null
  suffix: string
  street: string
  postcode: string
  townCode: string
  town: string
  latitude: number
  longitude: number
}

// Both forms of adresse.data.gouv.fr: the file of a commune ("adresses-62193.csv"), and a Base Adresse Locale (format BAL 1.3 and 1.4).
export const addressColumns = {
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

/** '12 bis Rue Royale, Calais' */
export const nameOf = ({ number, suffix, street, town }: PublishedAddress): string =>
  `${[number, suffix, street].filter((part) => part !== null && part !== '').join(' ')}, ${town}`

/** True when a file says again what is known. */
export const isSame = (one: PublishedAddress, other: PublishedAddress): boolean =>
  Object.keys(addressColumns).every((key) => Reflect.get(one, key) === Reflect.get(other, key))
