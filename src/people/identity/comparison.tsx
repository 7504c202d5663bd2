import { Table } from '#platform/ui'
import { writeDate } from '#platform/time'
import { writePhone } from '../login.ts'
import type { Identity } from '../person.ts'
import type { Known } from './register-person.ts'
import type { NearReason } from './same-person.ts'

/** How two descriptions resemble each other, for whoever must say whether they are one person. */
export const likenessWords = {
  'names swapped': 'Le nom et le prénom sont échangés.',
  'day and month swapped': 'Le jour et le mois de naissance sont échangés.',
  'one typo in the name': 'Une lettre du nom ou du prénom change.',
  'one digit in the birth date': 'Un chiffre de la date de naissance change.',
  'no birth date': 'Une date de naissance manque.',
  'same contact': 'Le téléphone ou le courriel est le même.',
  'another family name': 'Le prénom et la date de naissance sont les mêmes, le nom de famille change.',
} satisfies Record<NearReason, string>

/** `mine`: the reader may read who that person is; what is only known to others is not shown. */
export type Compared = { who: Identity; known: Known & { mine: boolean } }

type Line = { label: string; typed: string | null; known: string | null }

/** What was typed, or what `says` names, beside what is known. A reader with no right over the known person learns only what agrees. */
export function Comparison({ who, known, says = 'Vous écrivez' }: Compared & { says?: string }) {
  const { person, resemblance, mine } = known
  const line = (label: string, read: (one: Identity) => string | null): Line => ({
    label,
    typed: read(who),
    known: mine ? read(person) : agrees(read(who), read(person)),
  })
  const lines = [
    line('Nom', (person) => person.familyName),
    line('Prénom', (person) => person.givenName),
    line('Date de naissance', (person) => person.birthDate && writeDate(person.birthDate)),
    line('Téléphone', (person) => person.phone && writePhone(person.phone)),
    line('Courriel', (person) => person.email),
    line('Commune', (person) => person.town),
  ].filter(({ typed, known }) => typed ?? known)
  return (
    <Table
      caption={resemblance.kind === 'near' ? likenessWords[resemblance.why] : 'Même nom, même date.'}
      columns={[
        { key: 'label', label: 'Ce que dit la fiche', cell: (row: Line) => row.label },
        { key: 'typed', label: says, cell: (row) => row.typed ?? 'Non dit' },
        { key: 'known', label: 'Déjà connue', cell: (row) => row.known ?? 'Non dit' },
      ]}
      rows={lines}
    />
  )
}

const agrees = (typed: string | null, known: string | null): string | null =>
  known === null ? null : typed === known ? 'La même chose' : 'Autre chose'
