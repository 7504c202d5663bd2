import { Button, Heading } from '#platform/ui'
import { page, type Ask, type PageWords, type Typed } from '#platform/web'
import type { Actor } from '../actor.ts'
import { openFile } from '../access/door.ts'
import { fullName, type Identity } from '../person.ts'
import type { Known } from './register-person.ts'
import { type Compared, Comparison } from './comparison.tsx'

type Question = Pick<PageWords, 'room' | 'space'> & {
  to: string
  typed: Typed
  who: Identity
  known: Known[]
}

const WHY = { code: 'same person' } as const

/**
 * Somebody known resembles whom was typed: both side by side, and one question, 422. The form goes to `to` again with all that was
 * typed and `answer`: the id of a known person, or 'new'. Each file that the reader may open leaves its line.
 */
export async function askSamePerson(
  c: Ask,
  actor: Actor,
  { to, typed, who, known, ...frame }: Question,
): Promise<Response> {
  const seen: Compared['known'][] = []
  for (const one of known) {
    const right = await c.var.db.transaction((tx) =>
      openFile(tx, actor, one.person.id, 'identity', WHY, c.var.now),
    )
    seen.push({ ...one, mine: right !== undefined })
  }
  return page(
    c,
    { ...frame, density: 'bureau', title: 'C’est la même personne ?' },
    <div class="stack loose narrow">
      <Heading
        title="C’est la même personne ?"
        lead={`Quelqu’un ressemble à ${fullName(who)}. Rien n’est encore enregistré.`}
      />
      <form method="post" action={to} class="stack loose">
        <Kept typed={typed} />
        {seen.map((one) => (
          <section class="panel stack" aria-label={one.mine ? fullName(one.person) : 'Une fiche déjà connue'}>
            <Comparison who={who} known={one} />
            <Button kind="quiet" name="answer" value={one.person.id}>
              Oui, c’est la même personne
            </Button>
          </section>
        ))}
        <Button name="answer" value="new" wide>
          Non, c’est quelqu’un d’autre
        </Button>
      </form>
    </div>,
    422,
  )
}

const Kept = ({ typed }: { typed: Typed }) => (
  <>
    {Object.entries(typed)
      .filter(([name]) => name !== 'answer')
      .flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one) => <input type="hidden" name={Array.isArray(value) ? `${name}[]` : name} value={one} />),
      )}
  </>
)
