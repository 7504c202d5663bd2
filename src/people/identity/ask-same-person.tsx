import { Button, Heading, Table } from '#platform/ui'
import { writeDate } from '#platform/time'
import { page, type Ask, type PageWords, type Typed } from '#platform/web'
import type { Actor } from '../actor.ts'
import { writePhone } from '../login.ts'
import { openFile } from '../access/door.ts'
import { fullName, listName, type Identity } from '../person.ts'
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
} satisfies Record<NearReason, string>

/** `mine`: the reader may read who that person is; what is only known to others is not shown. */
type Compared = { who: Identity; known: Known & { mine: boolean } }
type Question = Pick<PageWords, 'room' | 'space'> & {
  to: string
  typed: Typed
  who: Identity
  known: Known[]
}

const WHY = 'Vérifier si c’est la même personne'

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
    const right = await openFile(c.var.db, actor, one.person.id, 'identity', WHY, c.var.now)
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
          <section class="panel stack" aria-label={one.mine ? listName(one.person) : 'Une fiche déjà connue'}>
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
    line('Nom', (one) => one.familyName),
    line('Prénom', (one) => one.givenName),
    line('Date de naissance', (one) => one.birthDate && writeDate(one.birthDate)),
    line('Téléphone', (one) => one.phone && writePhone(one.phone)),
    line('Courriel', (one) => one.email),
    line('Commune', (one) => one.town),
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
