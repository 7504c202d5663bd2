import { Button, Table } from '#platform/ui'
import { writeDate } from '#platform/time'
import { likenessWords, sameSpelling } from '../identity/door.ts'
import { writePhone } from '../login.ts'
import { fullName, type Person } from '../person.ts'
import type { AskedPair } from './open-resemblances.ts'

type Line = { label: string; one: string | null; other: string | null }

export function Pair({ pair }: { pair: AskedPair }) {
  const { one, other, why } = pair
  const name = `${fullName(one)} et ${fullName(other)}`
  return (
    <section class="panel stack" aria-label={name}>
      <Table
        caption={likenessWords[why]}
        columns={[
          { key: 'label', label: 'Ce que dit la fiche', cell: (line: Line) => line.label },
          { key: 'one', label: 'Première fiche', cell: (line) => <Side text={line.one} than={line.other} /> },
          {
            key: 'other',
            label: 'Deuxième fiche',
            cell: (line) => <Side text={line.other} than={line.one} />,
          },
        ]}
        rows={linesOf(one, other)}
      />
      <form method="post" action="/personnes/doublons" class="row">
        <input type="hidden" name="one" value={pair.oneId} />
        <input type="hidden" name="other" value={pair.otherId} />
        <Button name="answer" value="same" kind="quiet" label={`C’est la même personne : ${name}`}>
          C’est la même personne
        </Button>
        <Button name="answer" value="different" kind="quiet" label={`Ce sont deux personnes : ${name}`}>
          Ce sont deux personnes
        </Button>
      </form>
    </section>
  )
}

/** Marked when both files speak and do not say the same: an accent or a capital is no difference. */
function Side({ text, than }: { text: string | null; than: string | null }) {
  if (!text) return <span class="muted">Non dit</span>
  return !than || sameSpelling(text, than) ? <>{text}</> : <mark>{text}</mark>
}

function linesOf(one: Person, other: Person): Line[] {
  const line = (label: string, read: (person: Person) => string | null): Line => ({
    label,
    one: read(one),
    other: read(other),
  })
  return [
    line('Nom', (person) => person.familyName),
    line('Prénom', (person) => person.givenName),
    line('Nom d’usage', (person) => person.usageName),
    line('Date de naissance', (person) => person.birthDate && writeDate(person.birthDate)),
    line('Téléphone', (person) => person.phone && writePhone(person.phone)),
    line('Courriel', (person) => person.email),
    line('Commune', (person) => person.town),
  ].filter(({ one, other }) => one ?? other)
}
