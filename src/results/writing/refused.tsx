import { typo } from '#platform/i18n'
import { Alert } from '#platform/ui'

/** What is refused of a whole page, above it. */
export const Refused = ({ sentence }: { sentence: string | undefined }) =>
  sentence ? <Alert kind="late" role="alert" title={typo(sentence)} /> : null
