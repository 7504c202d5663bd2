import { Button } from '#platform/ui'
import { Island } from './island.tsx'
import type { FilmSentences } from './sentences.fr.ts'

/** What is kept of a film, chosen with its player, on the device that made it (browser/film/cutting.ts): what is cut never leaves. */
export const CuttingPlace = ({ say }: { say: FilmSentences }) => (
  <>
    <details class="panel stack tight" data-island="cutting" hidden>
      <summary>{say.cut}</summary>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what its reader has just chosen */}
      <video controls playsinline aria-label={say.chosen} width={640} height={360} />
      <Island name="cutFrom">
        <Button type="button" kind="quiet" icon="flag" wide>
          {say.cutFrom}
        </Button>
      </Island>
      <Island name="cutTo">
        <Button type="button" kind="quiet" icon="halt" wide>
          {say.cutTo}
        </Button>
      </Island>
      <output>
        <b data-span />
      </output>
      <p class="error" role="alert" data-island="wrongEnd" hidden>
        {say.wrongEnd}
      </p>
      <Island name="cutNow" hidden>
        <Button type="button" icon="check" wide>
          {say.cutNow}
        </Button>
      </Island>
    </details>
    <p class="error" role="alert" data-island="cannotCut" hidden>
      {say.cannotCut}
    </p>
  </>
)
