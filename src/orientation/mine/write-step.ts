import type { PathStep } from '../step.ts'
import type { PathSentences } from './sentences.fr.ts'

/** A step of their path, as it is told to the person whose path it is. */
export function writeStep({ step, words }: PathStep, { steps: say }: PathSentences): string {
  if (step === 'positioned') return words ? say.named(words) : say.namedAlone
  if (step === 'second prescriber') return words ? say.namedToo(words) : say.namedAlone
  return say[step]
}
