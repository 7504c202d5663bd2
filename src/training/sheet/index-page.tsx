import { fullName } from '#people'
import { writeDay, writeFullDay, type Day } from '#platform/time'
import { Button, Choices, Empty, Heading, Pager, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { modeWords } from '../activity.ts'
import type { Doubt, Question } from '../attendance/door.ts'
import type { Presence } from '../attendance.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfAddress, halfWords, isSigned, type HalfDay } from '../half-day.ts'

type Shown = { calendar: HalfDay[]; presences: Presence[]; questions: Question[]; older: Day | undefined }

/** The sheets of a group, the latest first; before them, what an import left in doubt. */
export function attendanceIndexPage(
  c: Ask,
  open: OpenGroup,
  { calendar, presences, questions, older }: Shown,
): Response {
  const address = `/formation/${open.group.id}/emargement`
  const sheets = sheetsOf(calendar, presences)
  return groupPage(
    c,
    open,
    { title: 'Émargement', here: 'emargement' },
    <div class="stack loose">
      <Heading
        title="Émargement"
        lead="Une feuille par demi-journée. À la maison, on ne signe pas&nbsp;: le travail fait la preuve."
      />
      {questions.length > 0 && <Questions address={address} questions={questions} />}
      {sheets.length === 0 ? (
        <Empty
          icon="sheet"
          title="Aucune feuille pour l’instant"
          text="Elles viennent du calendrier&nbsp;: ajoutez des demi-journées, ou importez-le."
        />
      ) : (
        <Table
          caption="Feuilles d’émargement"
          captionHidden
          columns={[
            {
              key: 'day',
              label: 'Demi-journée',
              cell: (one: Sheet) => (
                <a href={`${address}/${one.day}/${halfAddress[one.half]}`}>
                  {writeDay(one.day)}, {halfWords[one.half].toLowerCase()}
                </a>
              ),
            },
            { key: 'mode', label: 'Comment', cell: (one) => one.modes.join(', ') },
            { key: 'there', label: 'Présences', num: true, cell: (one) => one.present },
            { key: 'away', label: 'Absences', num: true, cell: (one) => one.absent },
            {
              key: 'doubt',
              label: 'À vérifier',
              cell: (one) =>
                one.doubted > 0 ? <Tag kind="wait">{`${one.doubted} à vérifier`}</Tag> : 'Rien',
            },
          ]}
          rows={sheets}
        />
      )}
      <Pager {...(older ? { next: `${address}?avant=${older}` } : {})} label="Feuilles plus anciennes" />
    </div>,
  )
}

type Sheet = Pick<HalfDay, 'day' | 'half'> & {
  modes: string[]
  present: number
  absent: number
  doubted: number
}

function sheetsOf(calendar: HalfDay[], presences: Presence[]): Sheet[] {
  const signed = calendar.filter((one) => isSigned(one.mode))
  const byKey = Map.groupBy(signed, (one) => `${one.day} ${one.half}`)
  const told = Map.groupBy(presences, (one) => `${one.day} ${one.half}`)
  return [...byKey].toReversed().flatMap(([key, list]) => {
    const [first] = list
    const all = told.get(key) ?? []
    const sure = all.filter((one) => !one.doubted)
    if (!first) return []
    return {
      day: first.day,
      half: first.half,
      modes: [...new Set(list.map((one) => modeWords[one.mode]))],
      present: sure.filter((one) => one.status === 'present').length,
      absent: sure.filter((one) => one.status === 'absent').length,
      doubted: all.length - sure.length,
    }
  })
}

const asked = {
  'present without signature': 'La feuille importée dit «\u00A0présente\u00A0», mais personne n’a signé.',
  'present with a reason': 'La feuille importée dit «\u00A0présente\u00A0», avec un motif d’absence.',
} satisfies Record<Doubt, string>

function Questions({ address, questions }: { address: string; questions: Question[] }) {
  return (
    <section class="stack" aria-labelledby="questions">
      <h2 id="questions">À vérifier</h2>
      {questions.map((one) => (
        <form
          class="panel stack"
          method="post"
          action={`${address}/questions`}
          aria-label={`Question sur ${fullName(one)}`}
        >
          <h3>
            {fullName(one)}, {writeFullDay(one.day)}, {halfWords[one.half].toLowerCase()}
          </h3>
          <p>{asked[one.doubt]} La ligne est gardée, elle ne compte pas encore.</p>
          <input type="hidden" name="id" value={one.id} />
          <Choices
            name="answer"
            legend="Cette personne était-elle là&nbsp;?"
            options={[
              { value: 'present', label: 'Oui, elle était là' },
              { value: 'excused', label: 'Non, et c’est justifié' },
              { value: 'unexcused', label: 'Non, sans justification' },
            ]}
          />
          <p>
            <Button kind="quiet">Enregistrer la réponse</Button>
          </p>
        </form>
      ))}
    </section>
  )
}
