import { LinkButton, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Line } from '../line.ts'
import { shareAddress } from '../share-address.ts'
import type { ShareWords } from './said.ts'
import type { ShownShare } from './shown-share.ts'

/** A line of a share, and what was typed about it a moment ago. */
export type LineScreen = { shown: ShownShare; line: Line; errors?: Errors; typed?: Typed; refused?: string }

/** What was typed in a field, else this. */
export const typedOf = (typed: Typed | undefined, name: string, otherwise = ''): string => {
  const said = typed?.[name]
  return typeof said === 'string' ? said : otherwise
}

/** The screen of one gesture about a share. */
export const lineFrame = ({ shown, errors, refused }: Omit<LineScreen, 'line'>, title: string) => ({
  title,
  merchant: shown.merchant,
  refused: refused ?? (errors ? Object.values(errors).find(Boolean) : undefined),
})

/** The way back to the order. */
export const BackToShare = ({ shown, words }: Pick<LineScreen, 'shown'> & { words: ShareWords }) => (
  <LinkButton kind="quiet" href={shareAddress(shown.whole.share.id)} wide>
    {words.act.back}
  </LinkButton>
)
