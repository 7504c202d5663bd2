import { fold, typo } from '#platform/i18n'
import type { CellRead } from '#platform/imports'

/**
 * What is read on a line, cell by cell: as it was understood, and beside as it was written where that could surprise. What the label of the
 * line says already is left out.
 */
export function ReadCells({ label, cells = [] }: { label: string; cells?: readonly CellRead[] | undefined }) {
  const said = ` ${fold(label)} `
  const shown = cells.filter(({ written }) => !said.includes(` ${fold(written)} `))
  if (shown.length === 0) return null
  return (
    <small>
      {shown.map((cell, index) => (
        <>
          {index > 0 && ' · '}
          <span class="muted">{cell.label}</span> {valueOf(cell)}
        </>
      ))}
    </small>
  )
}

function valueOf({ written, understood, unread }: CellRead) {
  if (unread) return <b>{typo(`« ${written} » pas lu`)}</b>
  if (understood === undefined) return written
  return isWhole(written) || saysSame(understood, written)
    ? understood
    : typo(`${understood} (« ${written} »)`)
}

/** A day with its four digits of year, a telephone with its ten: nobody wonders what they mean. */
const isWhole = (written: string): boolean => written.replaceAll(/\D/g, '').length >= 8

/** '3,50' and 3,50 €, '1h30' and 1 h 30: the same, written better. */
const saysSame = (understood: string, written: string): boolean => bare(understood).startsWith(bare(written))
const bare = (text: string): string => text.replaceAll(/\s/g, '')
