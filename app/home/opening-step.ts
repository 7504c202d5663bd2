import type { OpeningStep } from '#platform/web'

/** The next step that this reader does themselves. */
export const nextOf = (steps: readonly OpeningStep[]): OpeningStep | undefined =>
  steps.find((step) => !isDone(step) && step.href !== null)

/** A title inside a sentence; « SMS » stays. */
export const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

export const isDone = ({ proof }: OpeningStep): boolean => proof !== null
