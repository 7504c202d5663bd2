import { writeCount } from '#platform/i18n'
import { Empty, ErrorSummary, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { immersionPage } from '../frame.tsx'
import { AskedView } from './asked-view.tsx'
import { PAST } from './page.tsx'
import type { ShownQuestion } from './read-asked.ts'

type Shown = { shown: ShownQuestion[]; count: number; typed?: Typed; errors?: Record<string, string> }

/** Immersions of lists that wait for an answer: all are kept, each question stands with its answers. */
export const askedPage = (c: Ask, { shown, count, typed = {}, errors }: Shown): Response =>
  immersionPage(
    c,
    { title: 'Immersions à vérifier', errors },
    <>
      <Heading
        title="Immersions à vérifier"
        lead={
          count > 0
            ? `${writeCount(count, 'ligne de liste attend une réponse', 'lignes de liste attendent une réponse')}. Chacune est gardée telle qu’elle est écrite.`
            : undefined
        }
      />
      <ErrorSummary errors={errors ?? {}} />
      {count === 0 && (
        <Empty
          icon="check"
          title="Rien à vérifier"
          text="Toutes les lignes de vos listes ont leur réponse."
        />
      )}
      {shown.map((asked) => (
        <AskedView {...{ asked, typed, errors: errors ?? {} }} />
      ))}
      {count > shown.length && (
        <p class="muted">{`Les ${shown.length} premières. Les autres viendront à mesure que vous répondez.`}</p>
      )}
      <p>
        <a href={PAST}>Toutes les immersions passées</a>
      </p>
    </>,
  )
