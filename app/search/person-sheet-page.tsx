import { fullName, writePhone, type accompanyingOf, type Person } from '#people'
import { writeList } from '#platform/i18n'
import { Empty, Facts, Heading } from '#platform/ui'
import { page, type Ask, type Card } from '#platform/web'

type PersonSheet = {
  person: Person
  nameOnly: boolean
  around: Awaited<ReturnType<typeof accompanyingOf>>
  cards: Card[]
}

/** One person: how to reach them, and each page that this reader may open of them. */
export function personSheetPage(c: Ask, { person, nameOnly, around, cards }: PersonSheet): Response {
  const { phone, email, town } = person
  const facts = [
    { label: 'Téléphone', value: phone && <a href={`tel:${phone}`}>{writePhone(phone)}</a> },
    { label: 'Courriel', value: email && <a href={`mailto:${email}`}>{email}</a> },
    { label: 'Commune', value: town },
    {
      label: 'Qui l’accompagne',
      value: writeList(
        around.map(({ name, organisationName }) =>
          organisationName ? `${name} (${organisationName})` : name,
        ),
      ),
    },
  ].filter(({ value }) => value)
  return page(
    c,
    { title: fullName(person), room: 'hall', density: 'bureau', space: 'Chercher' },
    <div class="stack loose">
      <Heading title={fullName(person)} over="Une personne" />
      {!nameOnly && facts.length > 0 && <Facts facts={facts} />}
      {cards.length === 0 ? (
        <Empty title="Rien d’autre à ouvrir" text="Son nom seul est ouvert pour vous." />
      ) : (
        <ul class="split">
          {cards.map(({ title, text, href }) => (
            <li class="panel stack tight">
              <h2>
                <a href={href}>{title}</a>
              </h2>
              {text && <p>{text}</p>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/recherche">Chercher une autre personne</a>
      </p>
    </div>,
  )
}
