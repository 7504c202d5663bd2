import { writePhone, type Organisation } from '#people'
import { Facts, type Fact } from '#platform/ui'
import type { AboutSentences } from './sentences.fr.ts'

/** How an organisation is reached, as far as it says so. */
export function Reach({ organisation, say }: { organisation: Organisation; say: AboutSentences['reach'] }) {
  const { town, phone, email } = organisation
  const facts: Fact[] = [
    { label: say.town, value: town },
    {
      label: say.phone,
      value: phone && (
        <a href={`tel:${phone}`} dir="ltr">
          {writePhone(phone)}
        </a>
      ),
    },
    { label: say.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
  ].filter(({ value }) => value)
  if (facts.length === 0) return <p class="muted">{say.none}</p>
  return <Facts facts={facts} />
}
