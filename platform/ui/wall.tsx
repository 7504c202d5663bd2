export type WallProps = {
  /** A share, from 0 to 1; what passes 1 is drawn as 1. */
  value: number
  /** The share to reach, from 0 to 1: a black tick. Below it the wall turns to the colour of alarm. */
  goal?: number
  /** In words; without it the number stands beside and the drawing is silent. */
  label?: string
}

/** A share of a whole, brick by brick, with the line to reach. Always beside its number. */
export function Wall({ value, goal, label }: WallProps) {
  const spoken = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': true }
  const low = goal !== undefined && value < goal
  return (
    <svg class={low ? 'wall low' : 'wall'} width="100%" height="20" {...spoken}>
      <rect y="4.5" x="0.5" width="100%" height="11" />
      <line class="laid" x1="0" y1="10" x2={percent(value)} y2="10" />
      {goal !== undefined && <line class="goal" x1={percent(goal)} y1="0" x2={percent(goal)} y2="20" />}
    </svg>
  )
}

function percent(share: number): string {
  return `${Math.round(1000 * Math.min(1, Math.max(0, share))) / 10}%`
}
