import { writePhone, type Person } from '#people'
import { writeDate } from '#platform/time'
import type { Positioning } from '../positioning.ts'

export function reachOf(person: Person, positioning: Positioning) {
  const { phone, email, birthDate } = person
  return [
    {
      label: 'Téléphone',
      value: phone ? <a href={`tel:${phone}`}>{writePhone(phone)}</a> : 'Pas de téléphone',
    },
    ...(email ? [{ label: 'Courriel', value: <a href={`mailto:${email}`}>{email}</a> }] : []),
    { label: 'Né·e le', value: birthDate ? writeDate(birthDate) : 'À compléter' },
    ...(person.town
      ? [{ label: 'Commune', value: [person.postcode, person.town].filter(Boolean).join(' ') }]
      : []),
    ...(positioning.mobility ? [{ label: 'Se déplace', value: positioning.mobility }] : []),
    ...(positioning.status ? [{ label: 'Situation', value: positioning.status }] : []),
  ]
}
