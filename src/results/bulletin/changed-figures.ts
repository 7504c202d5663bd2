import type { Frozen } from '../edition.ts'
import { writeInSentence } from '../figures/door.ts'

export type ChangedFigure = { label: string; was: string; is: string }

/** The figures that both printings carry and that no longer say the same. */
export function changedFigures(before: Frozen, after: Frozen): ChangedFigure[] {
  return Object.entries(after.figures).flatMap(([reference, figure]) => {
    const old = before.figures[reference]
    if (!old) return []
    const [was, is] = [writeInSentence(old), writeInSentence(figure)]
    return was === is ? [] : [{ label: figure.label, was, is }]
  })
}
