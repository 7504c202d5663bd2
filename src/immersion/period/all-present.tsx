import { Button } from '#platform/ui'
import { isUnsaid, type HalfDay } from './presence.ts'
import { writeHalf } from './read-presence.ts'

type Props = {
  /** where half-days are noted */
  at: string
  halves: readonly HalfDay[]
  /** what the button says of so many */
  says: (count: number) => string
  /** on a phone: what is said of the form there, by its name */
  onPhone?: (name: string) => Record<`data-${string}`, string | boolean>
}

/** One press for all that nobody noted, then the exceptions; nothing for a single one, which has its own buttons. */
export function AllPresent({ at, halves, says, onPhone }: Props) {
  const left = halves.filter(isUnsaid)
  if (left.length < 2) return null
  const name = says(left.length)
  return (
    <form method="post" action={`${at}/toutes`} aria-label={name} {...onPhone?.(name)}>
      <input type="hidden" name="halves" value={left.map(writeHalf).join(',')} />
      <Button kind="quiet" wide={onPhone !== undefined} icon="check">
        {name}
      </Button>
    </form>
  )
}
