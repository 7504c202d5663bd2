import { writePhone, type Organisation } from '#people'
import { Facts, type Fact } from '#platform/ui'

/** How an organisation is reached, as far as it says so. */
export function Reach({ organisation }: { organisation: Organisation }) {
  const { town, phone, email } = organisation
  const facts: Fact[] = [
    { label: 'Ville', value: town },
    { label: 'Téléphone', value: phone && <a href={`tel:${phone}`}>{writePhone(phone)}</a> },
    { label: 'Courriel', value: email && <a href={`mailto:${email}`}>{email}</a> },
  ].filter(({ value }) => value)
  if (facts.length === 0) return <p class="muted">Cet organisme n’a pas encore donné ses coordonnées.</p>
  return <Facts facts={facts} />
}
