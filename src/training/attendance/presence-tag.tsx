import { chez, typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Tag } from '#platform/ui'
import { reasonWords, isMedical, type Presence, type Reason } from '../attendance.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'

type Standing = Pick<Presence, 'status' | 'lateMinutes' | 'excused' | 'signed' | 'doubted' | 'hostName'>

/** Where somebody stands at one half-day, in a word: never the reason when it is medical. */
export function PresenceTag({
  halfDay,
  told,
  expectedAt,
}: {
  halfDay: Pick<HalfDay, 'mode'> | undefined
  told: Standing | undefined
  /** the host of an immersion, when they are expected there */
  expectedAt?: string | undefined
}) {
  if (told && told.hostName !== null)
    return <AtHost status={told.status} excused={told.excused} name={told.hostName} />
  if (expectedAt && !told) return <Expected name={expectedAt} />
  if (!halfDay) return <span class="muted">Rien de prévu</span>
  if (!asksSignature(halfDay.mode)) return <Tag kind="far">À distance</Tag>
  if (!told) return <Tag kind="none">À signer</Tag>
  if (told.doubted) {
    return (
      <Tag kind="wait" icon="question">
        À vérifier
      </Tag>
    )
  }
  if (told.status === 'absent') return <Absence excused={told.excused} />
  if (!told.signed) return <Tag kind="wait">Sans signature</Tag>
  return <Tag kind="ok">{told.lateMinutes > 0 ? `Retard ${writeMinutes(told.lateMinutes)}` : 'Signé'}</Tag>
}

/** In immersion, as its convention says: nobody signs for it here. */
function AtHost({
  status,
  excused,
  name,
}: {
  status: Standing['status']
  excused: boolean | null
  name: string
}) {
  return (
    <>
      {status === 'present' ? <Tag kind="ok">En immersion</Tag> : <Absence excused={excused} />}{' '}
      <span class="small muted">{typo(chez(name))}</span>
    </>
  )
}

/** In immersion then, and nothing is noted there yet. */
const Expected = ({ name }: { name: string }) => (
  <>
    <Tag kind="far">En immersion</Tag> <span class="small muted">{typo(chez(name))}</span>
  </>
)

function Absence({ excused }: { excused: boolean | null }) {
  if (excused) {
    return (
      <Tag kind="wait" icon="info">
        Justifiée
      </Tag>
    )
  }
  return (
    <Tag kind="late" icon="cross">
      {excused === null ? 'Sans nouvelles' : 'Absence'}
    </Tag>
  )
}

/** ACCESS.md: only the person reads a medical reason; others read that the absence is justified. */
export function reasonShown(reason: Reason | null, words: string | null, own: boolean): string {
  if (!reason) return 'Raison pas encore connue'
  if (isMedical(reason) && !own) return 'Absence justifiée'
  return reason === 'other' && words ? words : reasonWords[reason]
}
