import { fullName, type FoundPerson, type Organisation } from '#people'
import type { FoundOrder } from '#orders'
import { Empty, Heading, SearchBox } from '#platform/ui'
import { page, type Ask } from '#platform/web'

type Search = {
  text: string
  people: FoundPerson[]
  organisations: Organisation[]
  orders: FoundOrder[]
  most: number
}

/** What a name or a reference leads to, among what this reader may see. */
export function searchPage(c: Ask, { text, people, organisations, orders, most }: Search): Response {
  const none = people.length + organisations.length + orders.length === 0
  return page(
    c,
    { title: 'Chercher', room: 'hall', density: 'bureau', space: 'Chercher' },
    <div class="stack loose narrow">
      <Heading title="Chercher" />
      <SearchBox action="/recherche" label="Un nom, un organisme, une commande" value={text} />
      {text.trim() !== '' && none && (
        <Empty
          icon="search"
          title="Rien à ce nom"
          text="Essayez une partie du nom, ou la référence de la commande. Vous ne trouvez que ce qui est ouvert pour vous."
        />
      )}
      <List
        title="Personnes"
        most={most}
        found={people.map((one) => ({ title: fullName(one), text: '', href: `/personnes/${one.id}` }))}
      />
      <List
        title="Organismes"
        most={most}
        found={organisations.map(({ id, name, town }) => ({
          title: name,
          text: town ?? '',
          href: `/organismes/${id}`,
        }))}
      />
      <List title="Commandes" most={most} found={orders} />
    </div>,
  )
}

function List({ title, found, most }: { title: string; found: FoundOrder[]; most: number }) {
  if (found.length === 0) return null
  return (
    <section class="stack tight">
      <h2>{title}</h2>
      <ul>
        {found.slice(0, most).map((one) => (
          <li>
            <a href={one.href}>{one.title}</a>
            {one.text && <span class="muted"> {one.text}</span>}
          </li>
        ))}
      </ul>
      {found.length > most && <p class="muted">Il y en a d’autres : écrivez plus de lettres.</p>}
    </section>
  )
}
