import { Button } from '#platform/ui'
import type { AttendanceSheet } from './sheet.ts'
import { asksSignature } from '../half-day.ts'
import { CLOSES_AFTER } from '../attendance/door.ts'

export function CodePanel({ sheet, address, now }: { sheet: AttendanceSheet; address: string; now: Date }) {
  const opens = sheet.halfDays.some(
    (one) => asksSignature(one.mode) && now.getTime() <= one.endsAt.getTime() + CLOSES_AFTER,
  )
  if (!opens) return null
  if (!sheet.code) {
    return (
      <form class="no-print" method="post" action={`${address}/ouvrir`}>
        <Button kind="quiet" icon="lock">
          Afficher le code de la salle
        </Button>
      </form>
    )
  }
  return (
    <section id="code" class="panel no-print" aria-label="Code de la salle">
      <p class="big">{sheet.code}</p>
      <p>
        Montrez ce code dans la salle. Chaque stagiaire l’écrit sur son téléphone, page «&nbsp;Je signe ma
        présence&nbsp;».
      </p>
    </section>
  )
}
