import { readings } from '../law/door.ts'

/** A reading of ours is said to be one. */
export const Doubts = ({ doubts }: { doubts: readonly (keyof typeof readings)[] }) => (
  <>
    {doubts.map((doubt) => (
      <p>
        Notre lecture : « {readings[doubt].kept} » À confirmer : « {readings[doubt].doubt} »
      </p>
    ))}
  </>
)
