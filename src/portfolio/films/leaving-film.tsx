import type { ComponentChildren } from 'preact'
import { Alert, Button } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { CameraPlace } from './camera-place.tsx'
import { CuttingPlace } from './cutting-place.tsx'
import { Island } from './island.tsx'
import { MOST_BYTES } from './sending.ts'
import { filmSentences } from './sentences.ts'
import { SENDINGS } from './take-pieces.ts'

const states = ['smaller', 'leaves', 'paused', 'waitsWifi', 'noNetwork', 'arrived'] as const

/**
 * A film leaves in pieces while the rest of its form is filled (browser/film/prepare.ts): how far it is, a pause, what did not leave the last time. Without
 * script it is a file like another.
 */
export function LeavingFilm({
  c,
  isKept,
  children,
}: {
  c: Ask
  isKept: boolean
  children: ComponentChildren
}) {
  const say = speak(c, filmSentences)
  return (
    <div
      class="stack"
      data-film={SENDINGS}
      data-no-film={say.notReceived['not a film']}
      data-most={MOST_BYTES}
      data-too-large={say.tooLarge}
    >
      <Alert icon="eye" title={say.gesture}>
        {say.asked}
      </Alert>
      {isKept && <Alert kind="ok" title={say.arrived} />}
      <CameraPlace say={say} />
      {children}
      <div class="panel stack tight" data-island="waits" hidden>
        <p>
          <b>{say.waits}</b>
        </p>
        <Island name="resume">
          <Button type="button" kind="quiet" icon="upload" wide>
            {say.resume}
          </Button>
        </Island>
        <Island name="forget">
          <Button type="button" kind="quiet" icon="bin" wide>
            {say.forget}
          </Button>
        </Island>
      </div>
      <p class="error" role="alert" data-island="refused" hidden />
      <div class="panel stack tight" data-island="leaving" hidden>
        <output>
          {states.map((state) => (
            <b data-says={state} hidden>
              {say[state]}
            </b>
          ))}
        </output>
        <progress value={0} max={100} aria-label={say.leaves} />
        <Island name="pause" hidden>
          <Button type="button" kind="quiet" icon="clock" wide>
            {say.pause}
          </Button>
        </Island>
        <Island name="wifi" hidden>
          <Button type="button" kind="quiet" icon="clock" wide>
            {say.wifi}
          </Button>
        </Island>
        <Island name="goOn" hidden>
          <Button type="button" kind="quiet" icon="play" wide>
            {say.goOn}
          </Button>
        </Island>
      </div>
      <CuttingPlace say={say} />
      <input type="hidden" name="sending" value="" />
      <input type="file" name="picture" accept="image/jpeg" hidden aria-hidden="true" tabindex={-1} />
    </div>
  )
}
