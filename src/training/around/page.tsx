import { parisDay } from '#platform/time'
import { Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { FundedAction } from './funded-view.tsx'
import type { Funded } from './read-funded.ts'
import type { Followed } from './follow-people.ts'
import { PeopleTable } from './people-view.tsx'

type Around = { people: Followed[] | undefined; funded: Funded[] | undefined }

/** What a referent follows of their people who learn, and a funder of the groups that they fund. */
export function aroundPage(c: Ask, { people, funded }: Around): Response {
  return page(
    c,
    { title: 'Suivi des formations', room: 'training', density: 'bureau', space: 'Formation' },
    <div class="stack loose">
      <Heading title="Suivi des formations" lead={people ? KEPT : undefined} />
      {people && <PeopleTable people={people} today={parisDay(c.var.now)} />}
      {funded && funded.length === 0 && (
        <Empty
          icon="calendar"
          title="Aucune action financée"
          text="Une action arrive ici quand qui la mène y note votre organisme comme financeur."
        />
      )}
      {funded?.map((one) => (
        <FundedAction funded={one} />
      ))}
      {funded && funded.length > 0 && (
        <p class="small">
          Une activité à distance compte pour sa durée estimée, une fois le travail prouvé. Vous ne lisez
          aucun nom. Sous 5&nbsp;personnes, rien n’est dit.
        </p>
      )}
    </div>,
  )
}

const KEPT =
  'Un groupe reste ici sept mois après son dernier jour. Chaque personne lit que vous avez regardé.'
