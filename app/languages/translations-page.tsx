import { languageCodes, languages, printOf, type Language, type Spoken } from '#platform/languages'
import { parisDay, writeShortDate } from '#platform/time'
import { Heading, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ReadOver } from '#territory'
import { placeOf } from './lines-of.ts'

const foreign = languageCodes.filter((one) => one !== 'fr')

/** Each page in each language: read over by whom, or to be read. */
export function translationsPage(
  c: Ask,
  pages: readonly Spoken<object>[],
  read: readonly ReadOver[],
): Response {
  const readOf = (one: Spoken<object>, language: Language) =>
    read.find(
      ({ key, language: of, print }) =>
        key === one.key && of === language && print === printOf(one, language),
    )
  return page(
    c,
    { title: 'Traductions', room: 'people', density: 'bureau', space: 'Territoire' },
    <div class="stack">
      <Heading
        title="Traductions"
        lead="Une personne qui parle la langue lit chaque page. Vous notez son nom. Avant, la page dit qu’elle est à relire."
      />
      <Table
        caption="Les pages traduites"
        captionHidden
        rows={[...pages]}
        columns={[
          { key: 'page', label: 'Page', cell: ({ title }) => title },
          ...foreign.map((language) => ({
            key: language,
            label: languages[language].name,
            cell: (one: Spoken<object>) => (
              <TranslationLink one={one} language={language} read={readOf(one, language)} />
            ),
          })),
        ]}
      />
    </div>,
  )
}

type Cell = { one: Spoken<object>; language: Language; read: ReadOver | undefined }

function TranslationLink({ one, language, read }: Cell) {
  return (
    <a href={`/territoire/traductions/${language}/${placeOf(one)}`}>
      <Tag kind={read ? 'ok' : 'wait'}>
        {read ? `Relu : ${read.readBy}, ${writeShortDate(parisDay(read.notedAt))}` : 'À relire'}
      </Tag>
      <span class="vh">
        {' '}
        {one.title}, {languages[language].name}
      </span>
    </a>
  )
}
