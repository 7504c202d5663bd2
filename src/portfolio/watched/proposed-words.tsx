import { Alert, Button } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { asTyped, PORTFOLIO } from '../portfolio.ts'
import type { Evidence } from '../evidence.ts'
import { sayTime, tutorialSentences } from '../tutorials/door.ts'
import type { CaptionProposal } from './proposal.ts'
import { watchedSentences } from './sentences.ts'

type Props = { c: Ask; evidence: Evidence; proposal: CaptionProposal }

/** On the page of a film, for its person: the words that somebody wrote for it, to put under it or to erase. */
export function ProposedWords({ c, evidence, proposal: { by, captions, takenAt } }: Props) {
  const say = speak(c, watchedSentences)
  const at = `${PORTFOLIO}/${evidence.id}/mots-proposes`
  if (takenAt)
    return (
      <Alert kind="ok" title={say.taken(by)}>
        <form method="post" action={`${at}/effacer`}>
          <Button kind="quiet" icon="again">
            {say.putBack}
          </Button>
        </form>
      </Alert>
    )
  return (
    <section class="panel stack tight">
      <h2>{say.written(by)}</h2>
      {captions.map(({ from_s, words }) => (
        <p>
          <span class="small muted">{sayTime(speak(c, tutorialSentences), from_s)}</span>{' '}
          <span {...asTyped}>{words}</span>
        </p>
      ))}
      <form method="post" action={`${at}/mettre`}>
        <Button wide icon="check">
          {say.take}
        </Button>
      </form>
      <form method="post" action={`${at}/effacer`}>
        <Button kind="quiet" icon="bin" wide>
          {say.leave}
        </Button>
      </form>
    </section>
  )
}
