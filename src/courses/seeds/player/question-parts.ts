import type { Plain } from '#platform/json'

/** A question on the page: how it is answered, and what became of it. */
export type Asking = {
  element: HTMLElement
  /** What is missing before it can be checked; nothing when it can. */
  missing(): string | undefined
  isRight(): boolean
  /** Shows the right answer and lets nothing change any more. */
  settle(): void
  /** What was answered, in the words of xAPI's interactions. */
  interaction(): { definition: Plain; response: string }
}
