import { Button, Empty, Heading, Pager, Table } from '#platform/ui'
import { writeDate, writeInstant } from '#platform/time'
import { page, type Ask } from '#platform/web'
import { likenessWords, sameSpelling } from '../identity/door.ts'
import type { RecentMerge } from './merge-store.ts'
import { writePhone } from '../login.ts'
import { listName, type Person } from '../person.ts'
import type { AskedPair } from './open-resemblances.ts'

type ResemblanceList = { pairs: AskedPair[]; more: boolean; merges: RecentMerge[] }

/** Two files that may be one person: seen side by side, answered by somebody who knows them. */
export function resemblancesPage(c: Ask, { pairs, more, merges }: ResemblanceList): Response {
  const last = pairs.at(-1)
  return page(
    c,
    { title: 'Doublons', room: 'people', density: 'bureau' },
    <div class="stack loose">
      <Heading
        title="Est-ce la même personne ?"
        lead="Ces fiches se ressemblent. Vous seul·e pouvez le dire : rien n’est réuni sans vous, et tout peut être défait."
      />
      {pairs.length === 0 && (
        <Empty
          icon="check"
          title="Aucune fiche à comparer"
          text="Quand deux fiches se ressemblent, après un import par exemple, elles arrivent ici."
        />
      )}
      {pairs.map((pair) => (
        <Pair pair={pair} />
      ))}
      <Pager next={more && last ? `/personnes/doublons?apres=${last.oneId}_${last.otherId}` : undefined} />
      {merges.length > 0 && <Merges merges={merges} />}
    </div>,
  )
}

type Line = { label: string; one: string | null; other: string | null }

function Pair({ pair }: { pair: AskedPair }) {
  const { one, other, why } = pair
  const name = `${listName(one)} et ${listName(other)}`
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

function Merges({ merges }: { merges: RecentMerge[] }) {
  return (
    <section class="stack">
      <h2>Fiches réunies</h2>
      <ul class="stack">
        {merges.map((merge) => (
          <li class="panel row between">
            <p>
              <b>{merge.merged}</b> est {merge.kept}
              <br />
              <span class="muted">
                Dit par {merge.by}, le {writeInstant(merge.mergedAt)}
              </span>
            </p>
            <form method="post" action={`/personnes/doublons/${merge.id}/defaire`}>
              <Button kind="quiet" label={`Défaire : ${merge.merged} est ${merge.kept}`}>
                Défaire
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
