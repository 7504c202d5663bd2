import type { Framed, GroundUnder } from './ground-under.ts'

/** The operator's map under a drawing of ours. */
export const Ground = ({ frame, ground }: { frame: Framed; ground: GroundUnder | undefined }) =>
  ground ? <image href={ground(frame)} width={frame.width} height={frame.height} /> : null
