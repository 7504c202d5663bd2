import { LONGEST_S } from '#platform/films'
import { Button } from '#platform/ui'
import type { FilmSentences } from './sentences.fr.ts'
import { Island } from './island.tsx'

// A recorder ends a little after it is told to: what is filmed here is never refused for a second.
const LIMIT_S = LONGEST_S - 5

/** Filmed in the page, where the device can (browser/film/camera.ts): what the camera sees, what was filmed, kept or filmed again. */
export const CameraPlace = ({ say }: { say: FilmSentences }) => (
  <div class="stack" data-island="camera" data-limit={LIMIT_S} hidden>
    <Island name="viewed" hidden>
      <div class="film">
        <video muted playsinline aria-label={say.seen} width={640} height={360} />
        <p class="rec" data-clock>
          {say.start}
        </p>
      </div>
    </Island>
    <Island name="shut">
      <Button type="button" icon="camera" wide>
        {say.filmHere}
      </Button>
    </Island>
    <p class="error" role="alert" data-island="notAllowed" hidden>
      {say.notAllowed}
    </p>
    <p class="error" role="alert" data-island="noCamera" hidden>
      {say.noCamera}
    </p>
    <div class="stack tight" data-island="ready" hidden>
      <Island name="begin">
        <Button type="button" icon="play" wide>
          {say.begin}
        </Button>
      </Island>
      <p class="small">{say.tenMinutes}</p>
      <Island name="shutAgain">
        <Button type="button" kind="quiet" icon="cross" wide>
          {say.shut}
        </Button>
      </Island>
    </div>
    <Island name="filming" hidden>
      <Button type="button" kind="stop" icon="halt" wide>
        {say.stop}
      </Button>
    </Island>
    <div class="stack tight" data-island="filmed" hidden>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what its reader has just filmed */}
      <video controls playsinline aria-label={say.filmed} width={640} height={360} />
      <Island name="keepFilmed">
        <Button type="button" icon="check" wide>
          {say.keepFilmed}
        </Button>
      </Island>
      <Island name="again">
        <Button type="button" kind="quiet" icon="again" wide>
          {say.again}
        </Button>
      </Island>
    </div>
  </div>
)
