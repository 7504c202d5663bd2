import { fullName } from '#people'
import { capital } from '#platform/i18n'
import { writeFullDay } from '#platform/time'
import { ErrorSummary, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { modeWords } from '../activity.ts'
import { signatureOf } from '../attendance.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfWords } from '../half-day.ts'
import type { RowView } from './row-view.ts'
import { MarkForm } from './mark-form.tsx'
import { History } from './history.tsx'
import { toldAtHost } from './sheet.ts'

/** One trainee at one half-day: what who trains notes of them, and all that was noted. They sign elsewhere, on a page of their own. */
export function rowPage(c: Ask, open: OpenGroup, view: RowView): Response {
  const { sheet, row, halfDay, address, history, errors } = view
  const name = fullName(row.trainee)
  return groupPage(
    c,
    open,
    { title: `${name}, ${writeFullDay(sheet.key.day)}`, here: 'emargement', room: 'roll' },
    <div class="stack loose narrow">
      <Heading
        title={name}
        over={`${capital(writeFullDay(sheet.key.day))}, ${halfWords[sheet.key.half].toLowerCase()}`}
        lead={`${halfDay.title}, ${modeWords[halfDay.mode].toLowerCase()}`}
      >
        {!signatureOf(row.current) && !toldAtHost(row)?.line && (
          <LinkButton icon="pen" href={`${address}/${row.trainee.personId}/signer`}>
            Faire signer
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={address}>
          Revenir à la feuille
        </LinkButton>
      </Heading>
      <ErrorSummary errors={errors} />
      <MarkForm view={view} />
      {history.length > 0 && <History history={history} />}
    </div>,
    Object.keys(errors).length > 0,
  )
}
