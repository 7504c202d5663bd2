import { Tag } from '#platform/ui'
import { warmest_tenths } from '../cold.ts'
import { Measure, type Props } from './measure-box.tsx'
import { TooWarm } from './too-warm.tsx'

/** Once cold goods are in their box, its temperature, on a pad of large figures. Too warm, it says what to do. */
export function Boxes({ riding, stop, cold, errors }: Props) {
  const { say, write } = riding.words
  if (cold.length === 0) return null
  return (
    <div class="stack" data-when="done" hidden={stop.state !== 'done'}>
      {cold.map((box) => {
        const tenths = stop.boxes[box]
        const warm = tenths !== undefined && tenths > warmest_tenths[box]
        return (
          <>
            {tenths !== undefined && (
              <p>
                <Tag kind={warm ? 'late' : 'ok'} icon="snow">
                  {say.boxAt(write.number(tenths / 10))}
                </Tag>
              </p>
            )}
            {warm && <TooWarm {...{ box, say }} />}
            {(tenths === undefined || warm) && <Measure {...{ riding, stop, box, errors }} />}
          </>
        )
      })}
    </div>
  )
}
