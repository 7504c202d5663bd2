import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { Flag } from '../cddi.ts'
import { flagWords } from '../words.ts'

export const Flags = ({ flags }: { flags: Flag[] }) =>
  flags.length === 0 ? (
    <span class="muted">Rien</span>
  ) : (
    <>
      {flags.map((flag) => (
        <Tag kind="wait" icon="question">
          {typo(flagWords[flag])}
        </Tag>
      ))}
    </>
  )
