import type { ExitLine } from './exit-line.ts'
import { categoryOf, motiveOf, type Exit, type Settled, type Verdict } from '../exit.ts'
import type { PathId } from '../ids.ts'

/** A list answers what was not known and adds what was empty. It never changes what is known: somebody does, and says why. */
export function mergeExit(
  before: Exit,
  line: ExitLine,
): { ok: true; exit: Exit } | { ok: false; why: string } {
  const { verdict } = line
  const differs = 'category' in before && 'category' in verdict && isOther(before, verdict)
  if (before.leftOn !== line.leftOn || differs) return { ok: false, why: OTHERWISE }
  const added = { proof: before.proof ?? line.proof, situation: before.situation ?? line.situation }
  return {
    ok: true,
    exit: 'toSettle' in before ? { ...exitOf(before.pathId, line), ...added } : { ...before, ...added },
  }
}

const OTHERWISE =
  'Une autre sortie est déjà enregistrée pour ce parcours. Corrigez-la à l’écran s’il le faut.'

const isOther = (known: Settled, said: Settled) =>
  known.category !== said.category ||
  (known.motive !== null && said.motive !== null && known.motive !== said.motive)

export const isSame = (one: Exit, other: Exit) =>
  categoryOf(one) === categoryOf(other) &&
  motiveOf(one) === motiveOf(other) &&
  whyWaits(one) === whyWaits(other) &&
  one.proof === other.proof &&
  one.situation === other.situation

const whyWaits = (verdict: Verdict) => ('toSettle' in verdict ? verdict.toSettle : null)

export const exitOf = (pathId: PathId, { leftOn, verdict, proof, situation }: ExitLine): Exit => ({
  ...verdict,
  pathId,
  leftOn,
  proof,
  situation,
})
