import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert } from '#platform/ui'
import type { TakenBack } from './taken-back-store.ts'

const what = { accepted: 'Travail accepté', 'given back': 'Travail rendu' }

/** The answers that were given by mistake: who took them back, when and why. */
export function TakenBackAnswers({ takenBack }: { takenBack: TakenBack[] }) {
  return (
    <>
      {takenBack.map((one) => (
        <Alert kind="info" title={typo(`${what[one.decision]} le ${writeInstant(one.answeredAt)} : annulé`)}>
          {typo(`${one.by}, le ${writeInstant(one.at)} : ${one.why}`)}
        </Alert>
      ))}
    </>
  )
}
