import { Alert } from '#platform/ui'
import type { LotSentences } from './sentences.fr.ts'

export const Recalled = ({ say }: { say: LotSentences }) => (
  <Alert kind="late" title={say.recalled}>
    {say.recalledText}
  </Alert>
)
