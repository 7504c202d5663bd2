import { drawings } from './icon-drawings.ts'

export type IconName = keyof typeof drawings

/** Those that point where reading goes. */
const pointing: readonly IconName[] = ['arrow']

/** A Lucide drawing, 2 px strokes, never alone: a word stands beside it. `flip` turns it in a right-to-left page, as what points does by itself. */
export function Icon({ name, flip = pointing.includes(name) }: { name: IconName; flip?: boolean }) {
  return (
    <svg
      class={flip ? 'i flip' : 'i'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawings[name] }}
    />
  )
}
