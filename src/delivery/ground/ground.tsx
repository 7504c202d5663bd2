import type { Framed, GroundUnder } from './ground-under.ts'

/** The operator's map under a drawing of ours, pale enough for a night page too. */
export const Ground = ({ frame, ground }: { frame: Framed; ground: GroundUnder | undefined }) =>
  ground ? <image href={ground(frame)} width={frame.width} height={frame.height} opacity="0.6" /> : null
