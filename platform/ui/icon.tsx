import { drawings } from './icon-drawings.ts'

export type IconName = keyof typeof drawings

/** A Lucide drawing, 2 px strokes, never alone: a word stands beside it. `flip` turns it in a right-to-left page. */
export function Icon({ name, flip }: { name: IconName; flip?: boolean }) {
  return (
    <svg
      class={flip ? 'i flip' : 'i'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawings[name] }}
    />
  )
}
