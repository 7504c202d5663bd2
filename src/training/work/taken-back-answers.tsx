import { typo } from '#platform/i18n'
import { asWritten, writerOf, type Writer } from '#platform/languages'
import { Alert } from '#platform/ui'
import type { WorkSentences } from './sentences.fr.ts'
import { workSentences } from './sentences.ts'
import type { TakenBack } from './taken-back-store.ts'

type Shown = { takenBack: TakenBack[]; say?: WorkSentences; write?: Writer }

/** The answers that were given by mistake: who took them back, when and why. In French for who trains. */
export function TakenBackAnswers({ takenBack, say = workSentences.says.fr, write = writerOf('fr') }: Shown) {
  return (
    <>
      {takenBack.map((one) => (
        <Alert kind="info" title={say.takenBack[one.decision](write.instant(one.answeredAt))}>
          {say.by(one.by, write.instant(one.at))} <span {...asWritten}>{typo(one.why)}</span>
        </Alert>
      ))}
    </>
  )
}
