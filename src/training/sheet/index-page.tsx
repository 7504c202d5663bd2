import { writeDay, type Day } from '#platform/time'
import { Empty, ErrorSummary, Heading, Pager, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Elsewhere, Question } from '../attendance/door.ts'
import { ElsewhereList, type RefusedChoice } from './elsewhere-list.tsx'
import type { Presence } from '../attendance.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfAddress, halfWords, type HalfDay } from '../half-day.ts'
import { keptWords, phoneOfSheets } from './sheet-phone.tsx'
import { sheetsOf, type ListedSheet } from './listed-sheets.ts'
import { Questions } from './questions.tsx'

type SheetIndex = {
  calendar: HalfDay[]
  presences: Presence[]
  questions: Question[]
  elsewhere: Elsewhere[]
  /** The reader leads the training: they choose which presence is kept. */
  leads: boolean
  older: Day | undefined
  refused: RefusedChoice | undefined
}

/** The sheets of a group, the latest first; before them, what an import left in doubt. */
export function attendanceIndexPage(
  c: Ask,
  open: OpenGroup,
  { calendar, presences, questions, elsewhere, leads, older, refused }: SheetIndex,
): Response {
  const address = `/formation/${open.group.id}/emargement`
  const sheets = sheetsOf(calendar, presences, elsewhere)
  return groupPage(
    c,
    open,
    { title: 'Émargement', here: 'emargement', scripts: ['sheet'] },
    phoneOfSheets(c, {
      groupId: open.group.id,
      children: (
        <div class="stack loose">
          <Heading
            title="Émargement"
            lead="Une feuille par demi-journée. À la maison, on ne signe pas&nbsp;: le travail fait la preuve."
          />
          {questions.length > 0 && <Questions address={address} questions={questions} />}
          {refused && <ErrorSummary errors={refused.errors} />}
          {elsewhere.length > 0 && <ElsewhereList {...{ address, elsewhere, leads, refused }} />}
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
                  cell: (one: ListedSheet) => (
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
                    one.toCheck > 0 ? <Tag kind="wait">{`${one.toCheck} à vérifier`}</Tag> : 'Rien',
                },
              ]}
              rows={sheets}
            />
          )}
          <Pager {...(older ? { next: `${address}?avant=${older}` } : {})} label="Feuilles plus anciennes" />
          <p>
            <a href={`${address}/envois`}>{keptWords.onThisPhone}</a>
          </p>
        </div>
      ),
    }),
    refused !== undefined,
  )
}
