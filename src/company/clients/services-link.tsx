import { LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { SERVICES } from '../company.ts'
import type { Way } from './find-way.ts'
import { clientSentences } from './sentences.ts'

/** The way to the companies that its reader may ask, and to what they asked; nothing where there is neither. */
export function ServicesLink({ c, way }: { c: Ask; way: Way | undefined }) {
  if (!way) return null
  const say = speak(c, clientSentences)
  return (
    <LinkButton kind="quiet" wide icon="people" href={SERVICES}>
      {way === 'ask' ? say.elsewhere : say.mine}
    </LinkButton>
  )
}
