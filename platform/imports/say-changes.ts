/** What something was before a line of a file, and is after it, as people write both; `long` where that is not for a list. */
type Change = { what: string; was: string; is: string; long?: boolean }

const SHORT = 60

/** 'Change : prix 3,20 € → 3,50 €, allergènes.' */
export function sayChanges(changes: readonly Change[]): string {
  const said = changes
    .filter(({ was, is }) => was !== is)
    .map(({ what, was, is, long = was === '' || is === '' || was.length + is.length > SHORT }) =>
      long ? what : `${what} ${was} → ${is}`,
    )
  return said.length > 0 ? `Change : ${said.join(', ')}.` : 'Écrit autrement : rien ne change.'
}
